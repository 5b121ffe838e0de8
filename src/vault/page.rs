//! Memory for the keys that live as long as a vault is open: a page of their own that is never written to swap, wiped at
//! the end.
//!
//! Core dumps and being read from other processes of the same account are switched off for the whole process at its start
//! (`launch/guard.rs`), so the page needs no marking of its own for either. What a cipher works with lies outside: the
//! expanded keys of the block ciphers, wiped when they are dropped, and what passes over the stack.

use std::sync::Arc;

use zeroize::Zeroize;

use super::secret::Key;

/// The largest page that usual systems have: 4 KiB on most, 16 KiB on Apple's processors. Whole pages, because what else
/// lies on one would be unlocked with it.
const PAGE: usize = 16 * 1024;

#[repr(C, align(16384))]
struct Sheet([[u8; 32]; PAGE / 32]);

/// A page of keys.
pub(super) struct Page {
    // Before the sheet, because what is freed can no longer be unlocked.
    _lock: Option<region::LockGuard>,
    sheet: Box<Sheet>,
}

impl Page {
    /// The key at a place; zeros beyond the last.
    pub(super) fn key(&self, at: usize) -> &[u8; 32] {
        const NONE: [u8; 32] = [0; 32];
        self.sheet.0.get(at).unwrap_or(&NONE)
    }

    /// Takes the keys together into one page and wipes where they were.
    ///
    /// A system that does not let memory be locked is no reason to keep an officer out: the keys are wiped all the same.
    pub(super) fn together<const N: usize>(keys: [Key; N]) -> [Key; N] {
        const { assert!(N <= PAGE / 32, "more keys than fit on a page") };
        let mut sheet = Box::new(Sheet([[0; 32]; PAGE / 32]));
        let lock = region::lock(std::ptr::from_ref::<Sheet>(&sheet), PAGE).ok();
        for (place, key) in sheet.0.iter_mut().zip(&keys) {
            place.copy_from_slice(key.bytes());
        }
        drop(keys);
        let page = Arc::new(Self { _lock: lock, sheet });
        std::array::from_fn(|at| Key::on(Arc::clone(&page), at))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.sheet.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> Key {
        Key::from_slice(&[byte; 32]).unwrap()
    }

    #[test]
    fn keys_keep_their_bytes_and_share_a_page() {
        let [one, two] = Page::together([key(1), key(2)]);
        assert_eq!((one.bytes(), two.bytes()), (&[1; 32], &[2; 32]));
        let place = |key: &Key| std::ptr::from_ref(key.bytes()).addr();
        assert_eq!(place(&one) % PAGE, 0);
        assert_eq!(place(&two), place(&one) + 32);
        let again = two.shared();
        assert_eq!(place(&again), place(&two), "shared and not copied");
        drop(two);
        assert_eq!(again.bytes(), &[2; 32]);
    }

    /// What the kernel says about the memory that an address lies in.
    #[cfg(target_os = "linux")]
    fn flags_at(address: usize) -> String {
        let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let mut within = false;
        for line in maps.lines() {
            let bounds = line
                .split(' ')
                .next()
                .and_then(|range| range.split_once('-'));
            let number = |text: &str| usize::from_str_radix(text, 16).ok();
            if let Some((Some(from), Some(to))) = bounds.map(|(a, b)| (number(a), number(b))) {
                within = (from..to).contains(&address);
            } else if within && line.starts_with("VmFlags:") {
                return format!("{line} ");
            }
        }
        String::new()
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_kernel_holds_the_page_in_memory_for_as_long_as_it_is_used() {
        let loose = key(7);
        let place = |key: &Key| std::ptr::from_ref(key.bytes()).addr();
        assert!(!flags_at(place(&loose)).contains(" lo "));
        let [held] = Page::together([loose]);
        let at = place(&held);
        assert!(flags_at(at).contains(" lo "), "{}", flags_at(at));
        let shared = held.shared();
        drop(held);
        assert!(flags_at(at).contains(" lo "));
        drop(shared);
        assert!(!flags_at(at).contains(" lo "));
    }
}
