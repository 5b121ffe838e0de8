//! One terminal's keys as Lodge's own: releases are dropped, and keys that terminals confuse are told apart or together.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::desk::Key;

/// The keys that an event means: none, one, or Escape and a letter that arrived as one.
pub(super) fn keys(event: KeyEvent) -> [Option<Key>; 2] {
    if event.kind == KeyEventKind::Release {
        return [None, None];
    }
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    let key = key(event.code, control && !alt);
    // Escape and a letter typed quickly after it, or over a slow line, arrive as the letter with Alt. Where both Alt and
    // Control are down the letter was made with AltGr and stands for itself.
    if alt && !control && matches!(key, Some(Key::Char(_))) { [Some(Key::Esc), key] } else { [key, None] }
}

fn key(code: KeyCode, control: bool) -> Option<Key> {
    Some(match code {
        // Many terminals send Ctrl-H for the Backspace key.
        KeyCode::Char('h' | 'H') if control => Key::Backspace,
        KeyCode::Char(letter) if control => Key::Ctrl(letter.to_ascii_lowercase()),
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::Enter => Key::Enter,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Esc => Key::Esc,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(number) => Key::F(number),
        KeyCode::Insert
        | KeyCode::Null
        | KeyCode::CapsLock
        | KeyCode::ScrollLock
        | KeyCode::NumLock
        | KeyCode::PrintScreen
        | KeyCode::Pause
        | KeyCode::Menu
        | KeyCode::KeypadBegin
        | KeyCode::Media(_)
        | KeyCode::Modifier(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::keys;
    use crate::desk::Key;
    use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers as Held};

    #[test]
    fn each_event_means_what_was_meant() {
        for (code, held, first, second) in [
            (KeyCode::Char('a'), Held::NONE, Some(Key::Char('a')), None),
            (KeyCode::Char('A'), Held::SHIFT, Some(Key::Char('A')), None),
            (KeyCode::Char('é'), Held::NONE, Some(Key::Char('é')), None),
            (KeyCode::Char('z'), Held::CONTROL, Some(Key::Ctrl('z')), None),
            (KeyCode::Char('Z'), Held::CONTROL | Held::SHIFT, Some(Key::Ctrl('z')), None),
            (KeyCode::Char('h'), Held::CONTROL, Some(Key::Backspace), None),
            (KeyCode::Char('@'), Held::CONTROL | Held::ALT, Some(Key::Char('@')), None),
            (KeyCode::Char('x'), Held::ALT, Some(Key::Esc), Some(Key::Char('x'))),
            (KeyCode::BackTab, Held::SHIFT, Some(Key::BackTab), None),
            (KeyCode::F(9), Held::NONE, Some(Key::F(9)), None),
            (KeyCode::CapsLock, Held::NONE, None, None),
        ] {
            assert_eq!(keys(KeyEvent::new(code, held)), [first, second], "{code:?} {held:?}");
        }
    }

    #[test]
    fn letting_go_of_a_key_means_nothing() {
        let up = KeyEvent::new_with_kind(KeyCode::Char('a'), Held::NONE, KeyEventKind::Release);
        assert_eq!(keys(up), [None, None]);
    }
}
