//! The themes: what each kind of text looks like. Meaning never rests on colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::desk::Look;

/// The looks of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Ordinary text.
    pub base: Style,
    /// Headings and the label in focus.
    pub strong: Style,
    /// The one accent: where one is.
    pub accent: Style,
    /// A field that is typed into.
    pub field: Style,
    /// The row or option in focus.
    pub focus: Style,
    /// The word that opens an error.
    pub alarm: Style,
}

impl Theme {
    /// The theme of a look.
    ///
    /// `default` keeps the terminal's own colours and adds black on bright cyan and black on bright yellow, which can be read
    /// in every stock palette, on dark and on light. `mono` has attributes alone, for `NO_COLOR`.
    #[must_use]
    pub fn of(look: Look) -> Self {
        match look {
            Look::Default => {
                let plain = Style::new().fg(Color::Reset).bg(Color::Reset);
                Self {
                    accent: Style::new().fg(Color::Black).bg(Color::LightCyan),
                    alarm: Style::new()
                        .fg(Color::Black)
                        .bg(Color::LightYellow)
                        .add_modifier(Modifier::BOLD),
                    ..Self::plain(plain)
                }
            }
            Look::High => Self {
                accent: pair(Color::LightYellow, Color::Black).add_modifier(Modifier::BOLD),
                field: pair(Color::Black, Color::White),
                focus: pair(Color::Black, Color::LightYellow).add_modifier(Modifier::BOLD),
                alarm: pair(Color::Black, Color::LightYellow).add_modifier(Modifier::BOLD),
                ..Self::plain(pair(Color::White, Color::Black))
            },
            Look::Light => Self::plain(pair(Color::Black, Color::White)),
            Look::Cream => {
                let (ink, paper) = (Color::Rgb(45, 34, 20), Color::Rgb(253, 246, 227));
                let deep = Color::Rgb(0, 67, 88);
                Self {
                    accent: pair(paper, deep),
                    field: pair(ink, Color::Rgb(238, 226, 194)),
                    focus: pair(paper, deep).add_modifier(Modifier::BOLD),
                    alarm: pair(paper, Color::Rgb(128, 28, 8)).add_modifier(Modifier::BOLD),
                    ..Self::plain(pair(ink, paper))
                }
            }
            Look::Mono => Self::plain(pair(Color::Reset, Color::Reset)),
        }
    }

    fn plain(base: Style) -> Self {
        Self {
            base,
            strong: base.add_modifier(Modifier::BOLD),
            accent: base.add_modifier(Modifier::REVERSED),
            field: base.add_modifier(Modifier::REVERSED),
            focus: base
                .add_modifier(Modifier::REVERSED)
                .add_modifier(Modifier::BOLD),
            alarm: base
                .add_modifier(Modifier::REVERSED)
                .add_modifier(Modifier::BOLD),
        }
    }
}

fn pair(text: Color, ground: Color) -> Style {
    Style::new().fg(text).bg(ground)
}

#[cfg(test)]
mod tests {
    use ratatui::style::Color;

    use super::Theme;
    use crate::desk::Look;

    /// The pairs that were measured at 4.5 to 1 or better in six stock palettes.
    fn is_safe(text: Color, ground: Color) -> bool {
        let bright = [
            Color::White,
            Color::LightYellow,
            Color::LightCyan,
            Color::LightGreen,
        ];
        match (text, ground) {
            (Color::Reset, Color::Reset) => true,
            (Color::Black, ground) => bright.contains(&ground),
            (text, Color::Black) => bright.contains(&text),
            _ => false,
        }
    }

    #[expect(clippy::float_arithmetic, reason = "contrast is a ratio of lights")]
    fn light(color: Color) -> f64 {
        let Color::Rgb(red, green, blue) = color else {
            panic!("not an exact colour")
        };
        let part = |one: u8| {
            let one = f64::from(one) / 255.0;
            if one <= 0.04045 {
                one / 12.92
            } else {
                ((one + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }

    #[test]
    fn every_pair_can_be_read() {
        for look in Look::ALL {
            let theme = Theme::of(look);
            for style in [
                theme.base,
                theme.strong,
                theme.accent,
                theme.field,
                theme.focus,
                theme.alarm,
            ] {
                let (text, ground) = (style.fg.unwrap(), style.bg.unwrap());
                if look == Look::Cream {
                    let (one, other) = (light(text), light(ground));
                    let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                    assert!(contrast >= 4.5, "{look:?} {style:?} {contrast}");
                } else {
                    assert!(is_safe(text, ground), "{look:?} {style:?}");
                }
            }
        }
    }
}
