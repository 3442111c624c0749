//! E10, W5 to W8, W26.

use super::*;

#[test]
fn e10_wants_unit_period_and_source() {
    assert_codes(&["figures[0].unit ="], &["E10 figures[0].unit"]);
    assert_codes(&["figures[0].values[0].period ="], &["E10 figures[0].values[0].period"]);
    assert_codes(&["figures[0].source ="], &["E10 figures[0].source"]);
    assert_codes(&["figures[0].source = s9"], &["E10 figures[0].source"]);
    assert_codes(
        &["figures[0].source =", "+sources", "sources[1].key =", "sources[1].publisher = Someone"],
        &["E10 figures[0].source"],
    );
}

/// Changes that add a figure after the two of the example, all of one source, unit and scale.
fn figure(index: usize, measure: &str, period: &str, number: &str) -> Vec<String> {
    let at = format!("figures[{index}]");
    vec![
        "+figures".to_owned(),
        format!("{at}.measure = {measure}"),
        format!("{at}.unit = USD"),
        format!("{at}.scale = Billion"),
        format!("{at}.source = s1"),
        format!("+{at}.values"),
        format!("{at}.values[0].period = {period}"),
        format!("{at}.values[0].number = {number}"),
    ]
}

/// Changes of fields of a figure.
fn with(index: usize, fields: &[&str]) -> Vec<String> {
    fields.iter().map(|field| format!("figures[{index}].{field}")).collect()
}

/// Turnover, exports and imports of 2021.
fn trade(turnover: &str, exports: &str, imports: &str) -> Vec<String> {
    [
        figure(2, "Turnover", "2021", turnover),
        figure(3, "Exports", "2021", exports),
        figure(4, "Imports", "2021", imports),
    ]
    .concat()
}

#[test]
fn w5_adds_exports_and_imports() {
    assert_codes_of(&trade("13", "6.5", "6.50"), &[]);
    assert_codes_of(&trade("13.1", "6.5", "6.50"), &["W5 figures[2].values[0].number"]);
    // A turnover in whole billions may be rounded.
    assert_codes_of(&trade("13", "6.5", "6.7"), &[]);
    assert_codes_of(&trade("14", "6.5", "6.7"), &["W5 figures[2].values[0].number"]);
}

#[test]
fn w5_keeps_pairs_reporters_and_bases_apart() {
    let wrong = || trade("20", "6.5", "6.5");
    let pair = [
        with(2, &["from = India", "to = Viet Nam"]),
        with(3, &["from = Viet Nam", "to = India"]),
        with(4, &["from = India", "to = Viet Nam"]),
    ];
    assert_codes_of(&[wrong(), pair.concat()].concat(), &["W5 figures[2].values[0].number"]);
    assert_codes_of(&[wrong(), pair.concat(), with(3, &["to = China"])].concat(), &[]);
    assert_codes_of(&[wrong(), with(3, &["reporter = Customs of India"])].concat(), &[]);
    assert_codes_of(&[wrong(), with(3, &["basis = Fob"]), with(4, &["basis = Cif"])].concat(), &[]);
    assert_codes_of(
        &[wrong(), with(3, &["basis = Fob"]), with(4, &["basis = Fob"])].concat(),
        &["W5 figures[2].values[0].number"],
    );
    assert_codes_of(&[wrong(), with(3, &["qualifier = About"])].concat(), &[]);
}

/// A figure of three years, the last with that growth.
fn grown(periods: [&str; 2], numbers: [&str; 2], growth: &str) -> Vec<String> {
    [
        figure(2, "Exports", periods[0], numbers[0]),
        vec!["+figures[2].values".to_owned()],
        with(
            2,
            &[
                &format!("values[1].period = {}", periods[1]),
                &format!("values[1].number = {}", numbers[1]),
                &format!("values[1].growth = {growth}"),
            ],
        ),
    ]
    .concat()
}

#[test]
fn w6_recomputes_growth() {
    let field = &["W6 figures[2].values[1].growth"];
    assert_codes_of(&grown(["2020", "2021"], ["3.10", "3.42"], "10.3"), &[]);
    assert_codes_of(&grown(["2020", "2021"], ["3.10", "3.42"], "12.3"), field);
    assert_codes_of(&grown(["2021", "2020"], ["3.42", "3.10"], "12.3"), &[]);
    assert_codes_of(&grown(["2020-Q4", "2021-Q1"], ["3.10", "3.42"], "10.3"), &[]);
    assert_codes_of(&grown(["2020-Q1", "2021-Q1"], ["3.10", "3.42"], "12.3"), field);
    assert_codes_of(&grown(["2020-12", "2021-01"], ["3.10", "3.42"], "12.3"), field);
    assert_codes_of(&grown(["2020-H2", "2021-H1"], ["3.10", "3.42"], "12.3"), field);
    let days = ["2020-01-01/2020-03-15", "2021-01-01/2021-03-15"];
    assert_codes_of(&grown(days, ["3.10", "3.42"], "12.3"), field);
    assert_codes_of(&grown(["2020", "2021-Q1"], ["3.10", "3.42"], "12.3"), &[]);
    let over = [grown(["2020", "2021"], ["3.10", "3.42"], "12.3"), with(2, &["qualifier = Over"])];
    assert_codes_of(&over.concat(), &[]);
}

#[test]
fn w7_compares_figures_for_the_same_thing() {
    let field = &["W7 figures[2].values[0].number"];
    assert_codes_of(&figure(2, "Turnover", "2022", "14.9"), field);
    assert_codes_of(&figure(2, "Turnover", "2022", "15.0"), &[]);
    assert_codes_of(&figure(2, "Exports", "2022", "14.9"), &[]);
    // Over 15 may be 15.4; what is labelled otherwise is something else.
    assert_codes_of(&figure(2, "Turnover", "2022", "15.4"), &[]);
    assert_codes_of(&[figure(2, "Turnover", "2022", "14.9"), with(2, &["label = Trade of the region"])].concat(), &[]);
    assert_codes_of(&[figure(2, "Turnover", "2022", "14.9"), with(2, &["to = China"])].concat(), &[]);
    assert_codes_of(&[figure(2, "Turnover", "2022", "14.9"), with(2, &["reporter = Customs"])].concat(), &[]);
    assert_codes_of(&[figure(2, "Turnover", "2022", "14.9"), with(2, &["qualifier = Target"])].concat(), &[]);
}

#[test]
fn w7_takes_rounding_and_words_for_what_they_say() {
    let two = |one: &str, other: &str, qualifier: &str| {
        [
            figure(2, "Exports", "2022", one),
            figure(3, "Exports", "2022", other),
            with(3, &[&format!("qualifier = {qualifier}")]),
        ]
        .concat()
    };
    let field = &["W7 figures[3].values[0].number"];
    assert_codes_of(&two("8", "8.3", "Exact"), &[]);
    assert_codes_of(&two("8", "8.6", "Exact"), field);
    assert_codes_of(&two("8.0", "8.1", "Exact"), field);
    assert_codes_of(&two("8.0", "8.5", "About"), &[]);
    assert_codes_of(&two("8.0", "9.5", "About"), field);
    assert_codes_of(&two("8.0", "9", "Under"), &[]);
    assert_codes_of(&two("8.0", "7", "Under"), field);
}

#[test]
fn w26_wants_two_to_forty_periods_of_a_chart() {
    let values = |count: usize| -> Vec<String> {
        let value = |place: usize| {
            [
                "+figures[2].values".to_owned(),
                format!("figures[2].values[{place}].period = {}", 1900 + place),
                format!("figures[2].values[{place}].number = 5"),
            ]
        };
        let chart = [figure(2, "Exports", "1900", "5"), with(2, &["chart = Line"])].concat();
        chart.into_iter().chain((1..count).flat_map(value)).collect()
    };
    let field = &["W26 figures[2].chart"];
    for (count, expected) in [(1, &field[..]), (2, &[]), (40, &[]), (41, field)] {
        assert_codes_of(&values(count), expected);
    }
    assert_codes_of(&[&values(1)[..], &with(2, &["chart ="])].concat(), &[]);
}

#[test]
fn w8_wants_one_reporter_and_one_basis_in_a_series() {
    let series = [figure(2, "Exports", "2021", "6"), figure(3, "Exports", "2022", "7")].concat();
    let reporters = [with(2, &["reporter = Customs of India"]), with(3, &["reporter = Customs of Viet Nam"])].concat();
    assert_codes_of(&series, &[]);
    assert_codes_of(&[&series[..], &reporters].concat(), &["W8 figures[3].reporter"]);
    assert_codes_of(&[&series[..], &with(2, &["reporter = Customs of India"])].concat(), &[]);
    let bases = [with(2, &["basis = Fob"]), with(3, &["basis = Cif"])].concat();
    assert_codes_of(&[&series[..], &bases].concat(), &["W8 figures[3].basis"]);
    let labelled = with(3, &["label = Exports, by India's count"]);
    assert_codes_of(&[&series[..], &reporters, &labelled].concat(), &[]);
    let other_pair = with(3, &["to = China"]);
    assert_codes_of(&[&series[..], &reporters, &other_pair].concat(), &[]);
}
