//! Sends a file to the printer by the command in the settings, without a shell.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a printer command may take before it is ended; it only has to hand the file over.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(20);

/// Runs the command with the file as its last argument, and waits until it has taken the file.
pub(super) fn print(command: &str, file: &Path) -> io::Result<()> {
    let words = words(command);
    let Some((program, arguments)) = words.split_first() else {
        return Err(io::ErrorKind::NotFound.into());
    };
    let mut child = Command::new(program)
        .args(arguments)
        .arg(file)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return if status.success() { Ok(()) } else { Err(io::ErrorKind::Other.into()) };
        }
        if begun.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            return Err(io::ErrorKind::TimedOut.into());
        }
        thread::sleep(GLANCE);
    }
}

/// Splits a command at its spaces; single or double quotation marks keep words together, and nothing else is special.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut begun) = (Vec::new(), String::new(), None, false);
    for letter in command.chars() {
        match (letter, quote) {
            ('"' | '\'', None) => (quote, begun) = (Some(letter), true),
            (_, Some(mark)) if letter == mark => quote = None,
            (_, None) if letter.is_whitespace() => {
                if begun || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            _ => word.push(letter),
        }
    }
    if begun || !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_command_is_words_and_nothing_is_a_shell() {
        assert_eq!(words("lp -d  front-desk"), ["lp", "-d", "front-desk"]);
        assert_eq!(words(r#""C:\Program Files\print.exe" '' "a 'b'""#), [r"C:\Program Files\print.exe", "", "a 'b'"]);
        assert_eq!(words("lp; rm $HOME `x` *"), ["lp;", "rm", "$HOME", "`x`", "*"]);
        assert!(words("  ").is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_command_that_fails_or_is_not_there_is_an_error() {
        let file = std::path::Path::new("/dev/null");
        assert!(super::print("true", file).is_ok());
        assert!(super::print("false", file).is_err());
        assert!(super::print("no-such-printer-command", file).is_err());
        assert!(super::print("", file).is_err());
    }
}
