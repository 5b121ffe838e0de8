//! A pseudo-terminal with the real program in it: keys in, the glass out. Nothing here sleeps; everything waits for a text
//! or a state, and gives up after a minute.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so at once"
)]
#![allow(dead_code, reason = "each test crate uses its own part of the harness")]

use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take on a machine that is busy with something else.
const PATIENCE: Duration = Duration::from_mins(1);

/// What the program drew so far, and whether it has gone.
struct Drawn {
    parser: vt100::Parser,
    raw: Vec<u8>,
    ended: bool,
}

/// The program on its terminal. It is ended when this is dropped.
pub struct Glass {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn std::io::Write + Send>,
    master: Box<dyn MasterPty + Send>,
    drawn: Arc<(Mutex<Drawn>, Condvar)>,
}

impl Glass {
    /// Starts `lodge` with arguments on a terminal of 80 columns and 24 rows, at home in a folder.
    pub fn open(home: &Path, arguments: &[&str]) -> Self {
        Self::open_with(home, arguments, (80, 24), &[])
    }

    /// The same with columns and rows, and with more of an environment.
    pub fn open_with(
        home: &Path,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        env: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_lodge"));
        command.args(arguments);
        Self::start(at_home(command, home, env), columns, rows)
    }

    /// Starts another program.
    pub fn open_program(home: &Path, program: &Path, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        Self::start(at_home(command, home, &[]), 80, 24)
    }

    /// Starts a shell whose child is `lodge`: when the shell is killed, the line to the terminal is cut.
    pub fn open_under_shell(home: &Path, arguments: &[&str], env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args([
            "-c",
            "\"$0\" \"$@\" </dev/tty & wait",
            env!("CARGO_BIN_EXE_lodge"),
        ]);
        command.args(arguments);
        Self::start(at_home(command, home, env), 80, 24)
    }

    fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let drawn = Arc::new((
            Mutex::new(Drawn {
                parser,
                raw: Vec::new(),
                ended: false,
            }),
            Condvar::new(),
        ));
        let to = Arc::clone(&drawn);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                let read = reader.read(&mut bytes).unwrap_or(0);
                let mut drawn = to.0.lock().unwrap_or_else(PoisonError::into_inner);
                drawn.parser.process(&bytes[..read]);
                drawn.raw.extend_from_slice(&bytes[..read]);
                drawn.ended = read == 0;
                to.1.notify_all();
                if read == 0 {
                    break;
                }
            }
        });
        Self {
            child,
            keyboard,
            master: pair.master,
            drawn,
        }
    }

    /// Types keys: letters as they are, others by name in angle brackets, such as `<enter>`, `<c-g>` or `<f2>`.
    pub fn type_keys(&mut self, keys: &str) {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let named = rest
                .strip_prefix('<')
                .and_then(|after| after.split_once('>'));
            let plain = || {
                (
                    first.to_string().into_bytes(),
                    rest.strip_prefix(first).unwrap_or_default(),
                )
            };
            let known = named.and_then(|(name, after)| Some((bytes_of(name)?, after)));
            let (bytes, after) = known.unwrap_or_else(plain);
            self.send(&bytes);
            rest = after;
        }
    }

    /// Sends bytes as a keyboard would.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Pastes a text, marked as a paste.
    pub fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.drawn()
            .parser
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self.master.resize(size).unwrap();
    }

    /// Waits until a text stands on the glass.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until a text no longer stands on the glass.
    pub fn wait_gone(&self, text: &str) {
        self.wait_until(text, |screen| !screen.contents().contains(text));
    }

    /// Waits until the glass is as it should be; `what` says so when it never is.
    pub fn wait_until(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut drawn = self.drawn();
        while !is_so(drawn.parser.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !drawn.ended,
                "never saw “{what}”; ended: {}; the glass:\n{}",
                drawn.ended,
                drawn.parser.screen().contents()
            );
            drawn = self.drawn.1.wait_timeout(drawn, left).unwrap().0;
        }
    }

    /// The same where the program may have ended by then.
    pub fn wait_until_drawn(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut drawn = self.drawn();
        while !is_so(drawn.parser.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "never saw “{what}”; the glass:\n{}",
                drawn.parser.screen().contents()
            );
            drawn = self.drawn.1.wait_timeout(drawn, left).unwrap().0;
        }
    }

    /// Whether nothing at all is drawn for a time.
    pub fn stays_silent_for(&self, time: Duration) -> bool {
        let drawn = self.drawn();
        let (length, deadline) = (drawn.raw.len(), Instant::now() + time);
        let silent = self
            .drawn
            .1
            .wait_timeout_while(drawn, time, |drawn| drawn.raw.len() == length);
        silent.unwrap().1.timed_out() && Instant::now() >= deadline
    }

    /// What stands on the glass.
    pub fn text(&self) -> String {
        self.drawn().parser.screen().contents()
    }

    /// Asks the screen something.
    pub fn ask<T>(&self, question: impl Fn(&vt100::Screen) -> T) -> T {
        question(self.drawn().parser.screen())
    }

    /// Every byte that the program sent so far.
    pub fn raw(&self) -> Vec<u8> {
        self.drawn().raw.clone()
    }

    /// Every byte that the program sent, once it has ended.
    pub fn raw_to_end(&self) -> Vec<u8> {
        let drawn = self.drawn();
        let ended = self
            .drawn
            .1
            .wait_timeout_while(drawn, PATIENCE, |drawn| !drawn.ended);
        ended.unwrap().0.raw.clone()
    }

    /// The program's process.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends the program a signal by its name, such as `TERM`.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill")
            .arg(format!("-{name}"))
            .arg(self.process().to_string())
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits until the system has stopped the program.
    #[cfg(target_os = "linux")]
    pub fn wait_stopped(&self) {
        let (status, deadline) = (
            format!("/proc/{}/stat", self.process()),
            Instant::now() + PATIENCE,
        );
        while !std::fs::read_to_string(&status)
            .unwrap_or_default()
            .contains(") T ")
        {
            assert!(Instant::now() < deadline, "it never stopped");
            thread::yield_now();
        }
    }

    /// Processor time that the program has taken, in the system's ticks: a hundredth of a second each, nearly everywhere.
    #[cfg(target_os = "linux")]
    pub fn processor_ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process())).unwrap();
        // After the name, which may hold anything: fields 14 and 15 of proc(5).
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let fields: Vec<&str> = fields.split_whitespace().collect();
        let ticks = |at: usize| fields[at].parse::<u64>().unwrap();
        ticks(11) + ticks(12)
    }

    /// Whether the terminal echoes and gathers lines, as it does for a shell.
    #[cfg(target_os = "linux")]
    pub fn is_cooked(&self) -> bool {
        const ICANON: u32 = 0o2;
        const ECHO: u32 = 0o10;
        let modes = self.master.get_termios().unwrap();
        modes.local_flags.bits() & (ICANON | ECHO) == ICANON | ECHO
    }

    /// Waits until the program has ended; gives its exit code.
    pub fn end(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(
                Instant::now() < deadline,
                "it never ended; the glass:\n{}",
                self.text()
            );
            thread::yield_now();
        }
    }

    fn drawn(&self) -> MutexGuard<'_, Drawn> {
        self.drawn.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Glass {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The command with a home and an environment of its own, and nothing of this one's but where programs are.
fn at_home(mut command: CommandBuilder, home: &Path, env: &[(&str, &str)]) -> CommandBuilder {
    command.env_clear();
    command.env("HOME", home);
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("TERM", "xterm-256color");
    command.cwd(home);
    for (name, value) in env {
        command.env(name, value);
    }
    command
}

/// No terminal has no rows or no columns.
fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

/// What a terminal sends for a named key.
fn bytes_of(name: &str) -> Option<Vec<u8>> {
    if let Some(letter) = name.strip_prefix("c-") {
        let letter = letter.bytes().next()?;
        return Some(vec![letter.to_ascii_uppercase() & 0x1F]);
    }
    let sent: &[u8] = match name {
        "enter" => b"\r",
        "tab" => b"\t",
        "s-tab" => b"\x1b[Z",
        "esc" => b"\x1b",
        "space" => b" ",
        "lt" => b"<",
        "backspace" => b"\x7f",
        "delete" => b"\x1b[3~",
        "up" => b"\x1b[A",
        "down" => b"\x1b[B",
        "right" => b"\x1b[C",
        "left" => b"\x1b[D",
        "home" => b"\x1b[H",
        "end" => b"\x1b[F",
        "pgup" => b"\x1b[5~",
        "pgdn" => b"\x1b[6~",
        "f1" => b"\x1bOP",
        "f2" => b"\x1bOQ",
        "f3" => b"\x1bOR",
        "f4" => b"\x1bOS",
        "f5" => b"\x1b[15~",
        "f6" => b"\x1b[17~",
        "f7" => b"\x1b[18~",
        "f8" => b"\x1b[19~",
        "f9" => b"\x1b[20~",
        "f10" => b"\x1b[21~",
        "f12" => b"\x1b[24~",
        _ => return None,
    };
    Some(sent.to_vec())
}
