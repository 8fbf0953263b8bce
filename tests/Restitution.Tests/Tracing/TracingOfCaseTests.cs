using System.Globalization;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>The case of <see cref="TwoAccounts"/>, each number worked by hand.</summary>
public sealed class TracingOfCaseTests
{
    private static readonly TracedCase Traced = new TwoAccounts().Traced();

    // First in, first out. A-01 holds own 2,000, W-02 400. The 1,000 in notes are own. The 6,000 are one lot: W-01
    // 3,000, W-02 1,000, own 2,000. To A-02 go own 1,000, W-02 400, and 600 of the lot (300, 100, 200). The charge of
    // 10 is of the lot (5, 1.67, 3.33); 5,390 of it are there when records end (2,695, 898.33, 1,796.67). The truck
    // takes own 1,000, W-02 400 and 100 of the lot (50, 16.67, 33.33); 500 of the lot stay (250, 83.33, 166.67).
    //
    // Last in, first out. The notes are W-02 400 and own 600, which leaves own 1,400. To A-02 go 2,000 of the lot
    // (1,000, 333.33, 666.67), the charge is of the lot, and its 3,990 (1,995, 665, 1,330) are there when records end.
    // The truck takes 1,500 of 2,000 (750, 250, 500), 500 stay (250, 83.33, 166.67).
    //
    // Pro rata. The notes take 1,000 of 2,400: of W-02 400 × 1,000 ÷ 2,400 = 166.67. Then 7,400 hold W-01 3,000 and
    // W-02 1,233.33; of the 2,000 to A-02 810.81 and 333.33, of the 10 4.05 and 1.67, of the 5,390 2,185.14 and 898.33.
    // The truck takes three quarters: 608.11 and 250.00; 202.70 and 83.33 stay.
    //
    // Lowest intermediate balance. The holder's own leaves first: 1,000 of 2,000 in notes; of the 3,000 there then are,
    // 2,000 go to A-02 and 10 to the bank. All 4,400 of the workers are there when records end.
    //
    // Proceeds first. The notes are W-02 400. The 2,000 to A-02 are W-01 1,500 and W-02 500, the charge 7.50 and 2.50;
    // of those, the truck 1,125 and 375. 1,492.50 and 497.50 are there when records end.
    [Theory]
    [InlineData("first-in-first-out", "A-02 250.00; BANK-A-01 5.00; H-01 50.00; A-01-END-1 2695.00",
        "A-02 83.33; BANK-A-01 1.67; H-01 416.67; A-01-END-1 898.33")]
    [InlineData("last-in-first-out", "A-02 250.00; BANK-A-01 5.00; H-01 750.00; A-01-END-1 1995.00",
        "A-02 83.33; BANK-A-01 1.67; H-01 250.00; A-01-END-1 665.00; CASH-A-01 400.00")]
    [InlineData("pro-rata", "A-02 202.70; BANK-A-01 4.05; H-01 608.11; A-01-END-1 2185.14",
        "A-02 83.33; BANK-A-01 1.67; H-01 250.00; A-01-END-1 898.33; CASH-A-01 166.67")]
    [InlineData("lowest-intermediate-balance", "A-01-END-1 3000.00", "A-01-END-1 1400.00")]
    [InlineData("proceeds-first", "A-02 375.00; BANK-A-01 7.50; H-01 1125.00; A-01-END-1 1492.50",
        "A-02 125.00; BANK-A-01 2.50; H-01 375.00; A-01-END-1 497.50; CASH-A-01 400.00")]
    public void Each_workers_money_is_where_the_working_puts_it(string method, string first, string second)
    {
        Assert.Equal(first, Where(Traced, method, 0));
        Assert.Equal(second, Where(Traced, method, 1));
    }

    [Fact]
    public void What_is_the_workers_money_and_why_is_told()
    {
        Assert.Equal(
            [
                "W-02 400.00 PaidByWorker STM-01:1", "W-01 3000.00 WithheldFromProceeds STM-01:3, TERMS-01:3",
                "W-02 1000.00 WithheldFromProceeds STM-01:3, TERMS-01:3",
            ],
            Traced.Origins.Select(origin => Invariant(
                $"{origin.Claimant} {origin.Amount.Amount:F2} {origin.Kind} ")
                + string.Join(", ", origin.Because.Sources)));
    }

    [Fact]
    public void A_missing_month_is_a_break_in_the_path_and_a_statement_to_ask_for()
    {
        RecordsEnd end = Traced.Ends[0];
        StatementDemand demand = Traced.Demands[0];

        Assert.Equal(("A-01-END-1", new LocalDate(2020, 5, 31)), (CodeOf(Traced, end.Place), end.LastOn));
        Assert.Equal(3593.33m, end.Traced[0].Likely.Amount); // first in, first out: 2,695.00 + 898.33
        Assert.Equal(
            ("A-01", new LocalDate(2020, 6, 1), new LocalDate(2020, 6, 30), DemandReason.DaysMissing, 4400m),
            (demand.Account, demand.From, demand.To!.Value, demand.Why, demand.Amount!.Value.Amount));
        Assert.Equal(
            [new DateInterval(new LocalDate(2020, 6, 1), new LocalDate(2020, 6, 30))], Traced.Accounts[0].Missing);
    }

    // By the chosen method all is where records of A-01 end, so that nothing of what can be frozen is traced; then the
    // most by any method goes first: 1,000 in the truck, 500 in A-02. In A-01 it may be: its records break.
    [Fact]
    public void What_to_freeze_stands_in_the_order_of_the_stated_rule()
    {
        Assert.Equal(["H-01", "A-02"], Traced.Freeze.Select(line => CodeOf(Traced, line.Place)));
        Assert.Empty(Traced.NothingTraced);

        // Without a choice the most that any method gives decides: A-02 500, H-01 1,500; A-02 is empty in 21 days.
        TracedCase open = new TwoAccounts { Tracing = new TwoAccounts().Tracing with { Method = null } }.Traced();
        Assert.Equal(["A-02", "H-01"], open.Freeze.Select(line => CodeOf(open, line.Place)));
        Assert.Equal("466.67 1000.00 858.11", string.Join(
            ' ', open.Freeze[1].Traced.Take(3).Select(one => Invariant($"{one.Likely.Amount:F2}"))));
    }

    // A-01 ends on 31 May with 4,400 of the workers' by the chosen method, opens on 1 July with 500, and holds 200 on
    // 31 July: no more than 200 can be there still, by any method. A-02 ends on 31 July with 333.33 by first in first
    // out (250 and 83.33), nothing by the chosen method; no statement follows, and the schedule has it already.
    [Fact]
    public void An_account_that_is_on_record_again_may_hold_what_was_there_before_the_missing_month()
    {
        MayBeThere again = Traced.MayBeThere[0];
        MayBeThere since = Traced.MayBeThere[1];

        Assert.Equal(2, Traced.MayBeThere.Count);
        Assert.Equal(
            ("A-01", "A-01-END-1", new LocalDate(2020, 6, 1), new LocalDate(2020, 7, 1), 500m, 200m, false),
            (CodeOf(Traced, again.Place), CodeOf(Traced, again.EndedIn), again.MissingFrom, again.OpenedOn!.Value,
                again.Opened!.Value.Amount, again.Value!.Value.Amount, again.IsInSchedule));
        Assert.Equal([200m, 200m, 200m, 200m, 200m, 200m, 0m], again.Traced.Select(one => one.Likely.Amount));
        Assert.Equal(DemandReason.DaysMissing, Traced.Demands.Single(one => one.Priority == again.Demand).Why);
        Assert.NotEmpty(again.Sources);
        Assert.Equal(
            ("A-02", (LocalDate?)null, true), (CodeOf(Traced, since.Place), since.OpenedOn, since.IsInSchedule));
        Assert.Equal(333.33m, since.Traced[0].Likely.Amount);
        Assert.Equal(0m, since.Traced[4].Likely.Amount);
        StatementDemand asked = Traced.Demands.Single(one => one.Priority == since.Demand);
        Assert.Equal(
            (DemandReason.RecordsEnd, "A-02", new LocalDate(2020, 8, 1), (LocalDate?)null, 0m),
            (asked.Why, asked.Account, asked.From, asked.To, asked.Amount!.Value.Amount));

        Figure figure = Traced.Figures.Single(one => one.Id == "T/may-be/A-01/2020-06-01");
        Assert.Equal((200m, Statement.MayBeThereAgain), (figure.Likely.Amount, figure.Reason!.Statement));
        Assert.Contains("T/end/A-01-END-1/lowest-intermediate-balance", figure.Reason.Figures);
        Assert.Contains("T/may-be/A-01/2020-06-01/pro-rata", Traced.Figures.Select(one => one.Id));
    }

    // By the day of the last statement nothing follows that could be missing: the broken account alone is named.
    [Fact]
    public void An_account_whose_records_reach_the_day_of_the_case_is_not_named()
    {
        TracedCase none = TracingOfCase.Of(
            new TwoAccounts().File() with { AsOf = new LocalDate(2020, 7, 31) }, new TwoAccounts().Evidence(),
            new TwoAccounts().Claim, new TwoAccounts().Law);
        Assert.Equal(["A-01"], none.MayBeThere.Select(line => CodeOf(none, line.Place)));
    }

    // 3,000 and 1,400 by the chosen method; the notes by proceeds first are 400 of W-02.
    [Fact]
    public void What_waits_for_a_statement_and_what_is_lost_lead_to_the_money_of_each_worker()
    {
        Figure waits = Traced.Figures.Single(one => one.Id == "T/demand/1");
        Figure lost = Traced.Figures.Single(one => one.Id == "T/lost/R-01/THB/proceeds-first");
        Figure[] all =
        [
            .. Traced.Figures.Where(one => one.Id.StartsWith("T/lost/", StringComparison.Ordinal)
                || one.Id.StartsWith("T/demand/", StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [
                "T/W-01/A-01-END-1/lowest-intermediate-balance", "T/W-02/A-01-END-1/lowest-intermediate-balance",
            ],
            waits.Reason!.Figures);
        Assert.Equal([Thb(3000m), Thb(1400m)], waits.Reason.Working);
        Assert.Equal(["T/W-02/CASH-A-01/proceeds-first"], lost.Reason!.Figures);
        Assert.Equal([Thb(400m)], lost.Reason.Working);
        Assert.All(all, one => Assert.Equal(
            one.Likely.Amount, one.Reason!.Working.OfType<Operand.Amount>().Sum(part => part.Value.Amount)));

        static Operand Thb(decimal amount) => Operand.Of(MadeClaim.Thb(Invariant($"{amount}")));
    }

    // 1,500 left in its 62 days of records, 24.19 a day; 500 × 62 ÷ 1,500 = 20.67, so the 21st day.
    [Fact]
    public void The_pace_at_which_an_account_empties_is_told()
    {
        FreezeLine line = Traced.Freeze.Single(one => CodeOf(Traced, one.Place) == "A-02");

        Assert.Equal((500m, 24.19m, 21), (line.Value!.Value.Amount, line.LeavesPerDay!.Value.Amount, line.DaysToEmpty));
    }

    [Fact]
    public void Money_that_went_between_two_places_is_summed_with_its_traced_part()
    {
        Flow flow = Traced.Flows.Single(one => one.From == 0 && one.To == 1);

        Assert.Equal((2000m, 1), (flow.Amount.Amount, flow.Count));
        Assert.Equal(800m, flow.Traced[0].Amount); // 400 of W-02, 300 and 100 of the lot
        Assert.Equal(1333.33m, flow.Traced[1].Amount); // 1,000 and 333.33
        Assert.Equal(0m, flow.Traced[4].Amount);
    }

    [Fact]
    public void The_way_back_from_the_truck_leads_to_the_credits()
    {
        int truck = PlaceOf(Traced, "H-01");

        // First in, first out: 400 of the first credit, and of the lot 50 and 16.67.
        Assert.Equal(
            ["STM-01:1 400.00", "STM-01:3 66.67"],
            Traced.Back.Where(one => one.Place == truck).Select(one => Invariant(
                $"{Traced.Rows[one.Movement - 1][0]} {one.Traced[0].Amount:F2}")));
    }

    // Notes by proceeds first: 400 of W-02 are lost with R-01, who holds the truck and both accounts.
    [Fact]
    public void What_the_same_holder_has_is_listed_where_a_path_is_lost()
    {
        Assert.Equal(["A-01", "A-02", "H-01"], Traced.Substitutes.Select(one => CodeOf(Traced, one.Place)));
        Assert.All(Traced.Substitutes, one => Assert.Equal(400m, one.Lost[5].Amount));
    }

    [Fact]
    public void Balances_of_month_ends_carry_the_traced_part()
    {
        BalancePoint may = Traced.Accounts[0].Balances[0];

        Assert.Equal((new LocalDate(2020, 5, 31), 5390m), (may.On, may.Balance.Amount));
        Assert.Equal(3593.33m, may.Traced[0].Amount);
        Assert.Equal(4400m, may.Traced[4].Amount);
    }

    [Fact]
    public void Every_printed_figure_has_one_id_and_opens()
    {
        Assert.Equal(Traced.Figures.Count, Traced.Figures.Select(figure => figure.Id).Distinct().Count());
        Assert.All(Traced.Figures, figure => Assert.NotNull(figure.Reason));
        HashSet<string> known = [.. Traced.Figures.Select(figure => figure.Id)];
        Assert.All(
            Traced.Figures.SelectMany(figure => figure.Reason!.Figures)
                .Where(id => id.StartsWith("T/", StringComparison.Ordinal)),
            id => Assert.Contains(id, known));
        Figure truck = Traced.Figures.Single(figure => figure.Id == "T/freeze/H-01/first-in-first-out");
        Assert.Equal(466.67m, truck.Likely.Amount);
        Assert.Equal(
            ["T/W-01/H-01/first-in-first-out", "T/W-02/H-01/first-in-first-out"], truck.Reason!.Figures);
    }

    [Fact]
    public void Without_any_origin_nothing_is_traced_and_the_gap_says_what_to_decide()
    {
        var made = new TwoAccounts { Tracing = TracingDecisions.None };
        CaseEvidence evidence = made.Evidence();
        CaseEvidence without = evidence with
        {
            Records = [.. evidence.Records.Select(record => record with { Worker = null, OtherSide = null })],
        };
        TracedCase traced = TracingOfCase.Of(made.File(), without, made.Claim, made.Law);

        Assert.Empty(traced.Result.Methods);
        Assert.Empty(traced.Origins);
        Assert.Contains(GapKind.TracingOriginMissing, traced.Gaps.Select(gap => gap.Kind));
        Assert.Contains(GapKind.TracingMethodNotChosen, traced.Gaps.Select(gap => gap.Kind));
        Assert.Equal(2, traced.Accounts.Count);
    }

    [Fact]
    public void Without_a_decision_on_proceeds_only_what_a_worker_paid_is_traced()
    {
        TracedCase traced = new TwoAccounts { Tracing = TracingDecisions.None }.Traced();

        Assert.Equal("W-02", Assert.Single(traced.Origins).Claimant);
        Assert.DoesNotContain(GapKind.TracingOriginMissing, traced.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void A_description_that_no_decision_covers_is_not_taken_for_cash()
    {
        TracedCase traced = new TwoAccounts { Tracing = new TwoAccounts().Tracing with { Bookings = [] } }.Traced();

        Assert.DoesNotContain(PlaceKind.Cash, traced.Result.Ledger.Places.Select(place => place.Kind));
        Gap gap = traced.Gaps.First(one => one.Kind == GapKind.WhereToUnknown);
        Assert.Equal(new Operand.Number(3), gap.About[1]); // the notes, the charge, and the 300 of July
    }

    [Fact]
    public void A_method_that_a_law_file_forbids_is_refused_with_the_file()
    {
        TracedCase traced = new TwoAccounts { Law = Forbidding("lowest-intermediate-balance") }.Traced();

        TracingRefusal refusal = Assert.Single(traced.Result.Refusals);
        Assert.Equal(TracingRefusalKind.MethodForbidden, refusal.Kind);
        Assert.Contains(new Operand.Code("th/tracing-methods-forbidden"), refusal.About);
        Assert.Empty(traced.Result.Methods);
    }

    [Fact]
    public void A_forbidden_method_that_nobody_chose_is_not_run()
    {
        TracedCase traced = new TwoAccounts { Law = Forbidding("first-in-first-out") }.Traced();

        Assert.Empty(traced.Result.Refusals);
        Assert.DoesNotContain(TracingMethod.FirstInFirstOut, traced.Result.Methods.Select(one => one.Method));
        Assert.Contains(GapKind.TracingMethodForbidden, traced.Gaps.Select(gap => gap.Kind));
    }

    [Theory]
    [InlineData(TracingMethod.LowestIntermediateBalance, true)]
    [InlineData(TracingMethod.FirstInFirstOut, false)]
    public void A_method_that_a_person_found_forbidden_is_not_run_and_refused_when_chosen(
        TracingMethod method, bool isRefused)
    {
        var made = new TwoAccounts();
        TracedCase traced = new TwoAccounts
        {
            Tracing = made.Tracing with
            {
                Forbidden =
                    [new ForbiddenMethod(method, "Prosecutor", new LocalDate(2021, 11, 20), "the court said so")],
            },
        }.Traced();

        Assert.Equal(isRefused, traced.Result.Refusals.Any(one => one.Kind == TracingRefusalKind.MethodForbidden
            && one.About.Contains(new Operand.Code("tracing.forbidden"))));
        Assert.DoesNotContain(method, traced.Result.Methods.Select(one => one.Method));
        Assert.Equal(isRefused ? 0 : TracingMethods.All.Count - 1, traced.Result.Methods.Count);
        Gap gap = Assert.Single(traced.Gaps, one => one.Kind == GapKind.TracingMethodForbiddenInCase);
        Assert.Equal(new Operand.Code("the court said so"), gap.About[3]);
        TextBlock chapter = AssetTracingReport.For(Documents.Reports.MadeHeading.Make(), traced).Blocks
            .OfType<TextBlock>().Single(one => one.Heading?.Key == "heading.tracing-method");
        Assert.Contains("tracing.method-forbidden", chapter.Paragraphs.Select(phrase => phrase.Key));
        Assert.DoesNotContain("tracing.method-none-forbidden", chapter.Paragraphs.Select(phrase => phrase.Key));
    }

    // Without a choice the most of any method ranks: what only the forbidden one gives ranks nothing.
    [Fact]
    public void Nothing_is_ranked_by_a_forbidden_method()
    {
        TracingDecisions open = new TwoAccounts().Tracing with { Method = null };
        TracedCase all = new TwoAccounts { Tracing = open }.Traced();
        TracedCase barred = new TwoAccounts
        {
            Tracing = open with
            {
                Forbidden = [new ForbiddenMethod(
                    TracingMethod.ProceedsFirst, "Prosecutor", new LocalDate(2021, 11, 20), "the court said so")],
            },
        }.Traced();

        Assert.Equal(1500m, all.Freeze[1].Traced.SkipLast(1).Max(one => one.Likely.Amount));
        Assert.Equal(1000m, barred.Freeze[1].Traced.SkipLast(1).Max(one => one.Likely.Amount));
    }

    [Fact]
    public void A_method_that_a_law_file_prescribes_goes_before_the_choice_of_the_case()
    {
        TracedCase traced = new TwoAccounts
        {
            Law = LawOnFile.Of([Law("tracing-method", "\"track\"", "*", "pro-rata")]),
        }.Traced();

        Assert.Equal((TracingMethod.ProRata, "th/tracing-method"), (traced.Method!.Method, traced.Method.ChosenBy));
        Assert.Single(traced.Method.Law);
    }

    [Fact]
    public void A_place_that_no_account_books_and_one_on_the_wrong_side_are_gaps()
    {
        TracedCase traced = new TwoAccounts
        {
            Tracing = new TwoAccounts().Tracing with
            {
                Origins =
                [
                    new OriginDecision("W-01", OriginKind.Decided,
                        [SourceRef.Line("STM-01", 99), SourceRef.Line("STM-01", 4)], TwoAccounts.Decided),
                ],
            },
        }.Traced();

        Assert.Contains(GapKind.BookingNotFound, traced.Gaps.Select(gap => gap.Kind));
        Assert.Contains(GapKind.BookingOfOtherSide, traced.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void Words_that_no_booking_holds_are_a_gap()
    {
        BookingDecision mistyped = new(BookingMeaning.Cash, "NO SUCH", [], TwoAccounts.Decided);
        var made = new TwoAccounts();
        TracedCase traced = new TwoAccounts
        {
            Tracing = made.Tracing with { Bookings = [.. made.Tracing.Bookings, mistyped] },
        }.Traced();

        Gap gap = Assert.Single(traced.Gaps, one => one.Kind == GapKind.BookingWordsNotFound);
        Assert.Equal([new Operand.Code("tracing.bookings"), new Operand.Code("NO SUCH")], gap.About);
    }

    [Fact]
    public void Without_a_window_on_file_no_wages_are_withheld_from_proceeds_and_the_gap_names_the_file()
    {
        TracedCase traced = new TwoAccounts { Law = LawOnFile.Of([]) }.Traced();

        Assert.Equal("W-02", Assert.Single(traced.Origins).Claimant);
        Gap gap = Assert.Single(traced.Gaps, one => one.Kind == GapKind.LawFileMissing);
        Assert.Contains(new Operand.Code("proceeds-window-days"), gap.About);
    }

    [Fact]
    public void A_decision_that_cites_an_exhibit_without_a_row_is_a_gap_and_no_document()
    {
        TracedCase rowless = new TwoAccounts { Tracing = Decides(SourceRef.Whole("STM-01")) }.Traced();
        TracedCase row = new TwoAccounts { Tracing = Decides(SourceRef.Line("STM-01", 2)) }.Traced();

        Gap gap = Assert.Single(rowless.Gaps, one => one.Kind == GapKind.DecisionCitesNoRow);
        Assert.Equal(
            [new Operand.Code("tracing.origins"), new Operand.Code("W-01"), new Operand.Code("STM-01")], gap.About);
        Assert.Equal(Basis.Testimony, Assert.Single(rowless.Origins, one => one.Claimant == "W-01").Because.Basis);
        Assert.DoesNotContain(GapKind.DecisionCitesNoRow, row.Gaps.Select(one => one.Kind));
        Assert.Equal(Basis.Document, Assert.Single(row.Origins, one => one.Claimant == "W-01").Because.Basis);
    }

    private static TracingDecisions Decides(SourceRef cited) => new TwoAccounts().Tracing with
    {
        Proceeds = [],
        Origins =
        [
            new OriginDecision("W-01", OriginKind.Decided, [SourceRef.Line("STM-01", 3)],
                TwoAccounts.Decided with { Sources = [cited] }),
        ],
    };

    [Fact]
    public void Without_running_balances_the_days_that_nothing_orders_are_told()
    {
        TracedCase traced = new TwoAccounts { HasBalances = false }.Traced();

        Gap gap = Assert.Single(traced.Gaps, one => one.Kind == GapKind.DaysUnordered);
        Assert.Equal(new Operand.Code("A-01"), gap.About[0]);
        Assert.All(
            traced.Result.Ledger.Movements.Where(one => one is { From: 0, On.Day: 31 }),
            one => Assert.Equal(0, one.Sequence));
    }

    [Fact]
    public void A_case_without_known_accounts_has_nothing_to_trace()
    {
        var made = new TwoAccounts();

        Assert.Same(TracedCase.None, TracingOfCase.Of(
            made.File() with { Accounts = [] }, made.Evidence(), made.Claim, made.Law));
    }

    private static LawOnFile Forbidding(string method) =>
        LawOnFile.Of([Law("tracing-methods-forbidden", "\"track\", \"method\"", $"* | {method}", "forbidden")]);

    private static LawText Law(string name, string keys, string entry, string value) => new($"th/{name}", $$"""
        {
          "id": "th/{{name}}", "title": "How money is followed", "kind": "table", "unit": "rule", "keys": [{{keys}}],
          "provisions": [ { "from": "2000-01-01", "values": { "{{entry}}": "{{value}}" }, "cites": "an invented act",
            "standing": "reported", "seenAt": "https://example.org/act" } ],
          "checkedThrough": "2030-12-31"
        }
        """, LawOrigin.Program);

    private static string Where(TracedCase traced, string method, int claimant) => string.Join("; ",
        traced.Result.Methods.Single(one => TracingMethods.NameOf(one.Method) == method).Amounts
            .Where(one => one.Claimant == claimant && one.Amount.Likely.Amount > 0m)
            .Select(one => Invariant($"{CodeOf(traced, one.Place)} {one.Amount.Likely.Amount:F2}")));

    private static string CodeOf(TracedCase traced, int place) => traced.Result.Ledger.Places[place].Code;

    private static int PlaceOf(TracedCase traced, string code) =>
        traced.Result.Ledger.Places.Index().Single(one => one.Item.Code == code).Index;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
