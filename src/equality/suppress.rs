//! Which numbers may be shown: none that is small, and none from which a small one could be worked out.
//!
//! The cells of a question add up to a number that can be known (how many people were asked). So it is taken to be known:
//!
//! 1. Every cell below the threshold is held back as "fewer than" it. Nought is below it too.
//! 2. If the sum of what is held back leaves a small cell fewer values than a small number can have, another cell is held back
//!    as well: the smallest one that hides them all, or where no single one does, the largest ones until they do.
//! 3. Where even all of them together do not, the whole question is held back, and not even said to be small.

/// What becomes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// It is shown.
    As(u64),
    /// It is held back for being below the threshold.
    Fewer,
    /// It is held back so that another cannot be worked out.
    Withheld,
}

/// Decides for the cells of one question.
pub(super) fn suppress(cells: &[u64], threshold: u64) -> Vec<Shown> {
    let small = |count: &u64| *count < threshold;
    if !cells.iter().any(small) {
        return cells.iter().copied().map(Shown::As).collect();
    }
    let Some(with) = hidden_with(cells, threshold) else {
        return vec![Shown::Withheld; cells.len()];
    };
    let shown = |(number, count): (usize, &u64)| {
        if small(count) {
            Shown::Fewer
        } else if with.contains(&number) {
            Shown::Withheld
        } else {
            Shown::As(*count)
        }
    };
    cells.iter().enumerate().map(shown).collect()
}

/// The cells to hold back beside the small ones, by their numbers; none where even all of them are not enough.
fn hidden_with(cells: &[u64], threshold: u64) -> Option<Vec<usize>> {
    let (mut small, mut sum, mut others) = (0_u64, 0_u64, Vec::new());
    for (number, count) in cells.iter().enumerate() {
        if *count < threshold {
            (small, sum) = (small.saturating_add(1), sum.saturating_add(*count));
        } else {
            others.push((*count, number));
        }
    }
    let most = threshold.saturating_sub(1);
    // Each of the small cells could be anything from nought to the most, with the others making up the sum.
    if sum >= most && sum <= most.saturating_mul(small.saturating_sub(1)) {
        return Some(Vec::new());
    }
    // A cell that is held back beside them is known to be at least the threshold: only what it has above that hides anything.
    others.sort_unstable();
    let above = |count: u64| count.saturating_sub(threshold);
    let enough = |spare: u64| sum.saturating_add(spare) >= most;
    if let Some((_, number)) = others.iter().find(|(count, _)| enough(above(*count))) {
        return Some(vec![*number]);
    }
    let (mut spare, mut with) = (0_u64, Vec::new());
    for (count, number) in others.into_iter().rev() {
        spare = spare.saturating_add(above(count));
        with.push(number);
        if enough(spare) {
            return Some(with);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{Shown, suppress};

    const T: u64 = 3;

    /// Every way to fill the cells that fits what was shown and the sum, cell by cell.
    fn ways(shown: &[Shown], left: u64, so_far: &mut Vec<u64>, all: &mut Vec<Vec<u64>>) {
        let Some(next) = shown.get(so_far.len()) else {
            if left == 0 {
                all.push(so_far.clone());
            }
            return;
        };
        let nothing_is_said = shown.iter().all(|cell| *cell == Shown::Withheld);
        for count in 0..=left {
            let fits = match next {
                Shown::As(known) => count == *known,
                Shown::Fewer => count < T,
                Shown::Withheld => nothing_is_said || count >= T,
            };
            if fits {
                so_far.push(count);
                ways(shown, left - count, so_far, all);
                so_far.pop();
            }
        }
    }

    proptest! {
        #[test]
        fn a_small_cell_could_be_any_small_number_for_whoever_knows_the_sum(
            cells in proptest::collection::vec(0_u64..9, 1..5)
        ) {
            let shown = suppress(&cells, T);
            prop_assert_eq!(shown.len(), cells.len());
            let mut all = Vec::new();
            ways(&shown, cells.iter().sum(), &mut Vec::new(), &mut all);
            prop_assert!(all.contains(&cells));
            for (number, cell) in shown.iter().enumerate() {
                match cell {
                    Shown::As(count) => prop_assert!(*count >= T && *count == cells[number]),
                    Shown::Fewer => {
                        prop_assert!(cells[number] < T);
                        for small in 0..T {
                            prop_assert!(all.iter().any(|way| way[number] == small));
                        }
                    }
                    Shown::Withheld => {}
                }
            }
        }
    }

    #[test]
    fn one_small_cell_takes_another_with_it() {
        use Shown::{As, Fewer, Withheld};
        assert_eq!(
            suppress(&[60, 55, 25, 4], 10),
            [As(60), As(55), Withheld, Fewer]
        );
        assert_eq!(suppress(&[60, 11, 4], 10), [Withheld, As(11), Fewer]);
        assert_eq!(suppress(&[60, 8, 5, 4], 10), [As(60), Fewer, Fewer, Fewer]);
        // Together more than any two could be, so none of them could be nought.
        assert_eq!(
            suppress(&[60, 8, 9, 7], 10),
            [Withheld, Fewer, Fewer, Fewer]
        );
        assert_eq!(suppress(&[14, 14, 4], 10), [Withheld, Withheld, Fewer]);
        assert_eq!(suppress(&[10, 0], 10), [Withheld, Withheld]);
        assert_eq!(suppress(&[10, 12], 10), [As(10), As(12)]);
        assert_eq!(suppress(&[4], 10), [Withheld]);
    }
}
