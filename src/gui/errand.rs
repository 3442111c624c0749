//! Work the window has done beside it, once, and waits for without stopping. Owns the way of the answer; knows no work.

use std::sync::mpsc::{self, Receiver, TryRecvError};

use egui::Context;

/// Work on a thread of its own, or what came of it.
#[derive(Debug)]
pub(super) enum Errand<T> {
    /// It is under way.
    Running(Receiver<T>),
    /// It is done.
    Done(T),
    /// It failed, or there is no thread.
    Failed,
}

impl<T: Send + 'static> Errand<T> {
    /// Begins work; the window is woken when it is done.
    pub(super) fn start(ctx: &Context, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (sender, receiver) = mpsc::channel();
        let waker = ctx.clone();
        let thread = std::thread::Builder::new().name("errand".to_owned()).spawn(move || {
            // Who began it may have gone, and then nobody wants the answer. Where the work fails the channel closes.
            let sent = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).map(|answer| sender.send(answer));
            drop((sent, sender));
            waker.request_repaint();
        });
        if thread.is_ok() { Self::Running(receiver) } else { Self::Failed }
    }

    /// What came of it, as soon as it is there. Never waits.
    pub(super) fn look(&mut self, ctx: &Context) -> &mut Self {
        if let Self::Running(receiver) = self {
            let answer = receiver.try_recv();
            if !matches!(answer, Err(TryRecvError::Empty)) {
                // What came may need more room than what stood there, and has its place in the frame after this one.
                ctx.request_repaint();
            }
            match answer {
                Ok(answer) => *self = Self::Done(answer),
                Err(TryRecvError::Disconnected) => *self = Self::Failed,
                Err(TryRecvError::Empty) => {}
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended<T: Send + 'static>(mut errand: Errand<T>) -> Errand<T> {
        let ctx = Context::default();
        while matches!(errand.look(&ctx), Errand::Running(_)) {
            std::thread::yield_now();
        }
        errand
    }

    #[test]
    fn an_errand_brings_its_answer_or_fails() {
        let ctx = Context::default();
        assert!(matches!(ended(Errand::start(&ctx, || 7)), Errand::Done(7)));
        let failed: Errand<u8> = Errand::start(&ctx, || panic!("a mistake, made on purpose"));
        assert!(matches!(ended(failed), Errand::Failed));
    }
}
