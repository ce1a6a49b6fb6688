//! A program that a test starts, and ends again whatever happens.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};

/// A running program with everything that it starts itself.
pub(crate) struct Process {
    child: Child,
}

impl Process {
    /// Starts the program in a group of its own.
    pub(crate) fn start(command: &mut Command) -> Process {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        Process {
            child: child
                .unwrap_or_else(|fault| panic!("{program}: {fault}; `./dev setup` installs it")),
        }
    }

    /// Starts a program that says on its standard output where it can be reached; answers that line too.
    pub(crate) fn start_and_read(command: &mut Command) -> (Process, String) {
        let mut process = Process::start(command.stdout(Stdio::piped()));
        let mut line = String::new();
        let out = process.child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        (process, line.trim().to_string())
    }

    /// Whether the program has ended by itself.
    pub(crate) fn ended(&self) -> bool {
        let status = waitid(
            WaitId::Pid(Pid::from_child(&self.child)),
            WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT,
        );
        matches!(status, Ok(Some(_)))
    }

    /// Kills the program and what it started: none of them gets another instruction.
    pub(crate) fn kill(&self) {
        kill_process_group(Pid::from_child(&self.child), Signal::KILL).unwrap();
    }

    /// Ends the program and what it started.
    pub(crate) fn end(&self) {
        // Gone already is just as well.
        let _ = kill_process_group(Pid::from_child(&self.child), Signal::TERM);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
        let _ = self.child.wait();
    }
}
