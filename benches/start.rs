//! What happens before the first screen: loading and compiling every form and one locale.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn start(c: &mut Criterion) {
    let mut group = c.benchmark_group("start");
    group.bench_function("forms", |b| {
        b.iter(|| black_box(lodge::form::shipped().is_ok()));
    });
    group.bench_function("locale", |b| {
        b.iter(|| black_box(lodge::locale::Locale::load("en-GB", None).is_ok()));
    });
    group.bench_function("forms and locale", |b| {
        b.iter(|| {
            black_box((
                lodge::form::shipped().is_ok(),
                lodge::locale::Locale::load("en-GB", None).is_ok(),
            ))
        });
    });
    group.finish();
}

criterion_group!(benches, start);
criterion_main!(benches);
