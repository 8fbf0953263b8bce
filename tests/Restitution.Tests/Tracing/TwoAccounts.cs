using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Ledgers;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>A small case to be traced by hand: two accounts, one truck, one missing month, two workers.</summary>
/// <remarks>
/// <code>
/// A-01 of R-01, STM-01, May 2020 (1 to 31), opening 2,000      A-02 of R-01, STM-02, 31 May to 31 July, opening 0
///   :1  05-05  +400    from W-02                 2,400           :1  05-31  +2,000  from A-01           2,000
///   :2  05-10  −1,000  ATM WDL                   1,400           :2  06-15  −1,500  truck, H-01           500
///   :3  05-31  +6,000  from P-03, the buyer      7,400
///   :4  05-31  −2,000  to A-02                   5,400         A-01, STM-03, July 2020 (1 to 31), opening 500
///   :5  05-31  −10     FEE                       5,390           :1  07-02  −300    nothing tells            200
/// </code>
/// Back wages: W-01 3,000 for May and 3,000 for June, W-02 1,000 for May, due on the last day of the month. The buyer's
/// money is decided to be proceeds: of the 6,000, W-01 has 3,000 and W-02 1,000, and 2,000 are the holder's own.
/// </remarks>
internal sealed class TwoAccounts
{
    public static readonly DecidedBy Decided =
        new("Case officer", new LocalDate(2021, 11, 20), "seen in the contract", [SourceRef.Line("TERMS-01", 3)]);

    public string Opening { get; init; } = "2000";

    public bool HasBalances { get; init; } = true;

    /// <summary>Rows more of A-02, written as the others are.</summary>
    public IReadOnlyList<string> MoreOfSecond { get; init; } = [];

    public LawOnFile Law { get; init; } =
        LawOnFile.Of(LawOnFile.Embedded.Texts.Where(text => text.Id == "intl/proceeds-window-days"));

    public TracingDecisions Tracing { get; init; } = new()
    {
        Method = new MethodDecision(TracingMethod.LowestIntermediateBalance, "Prosecutor", "the accounts were mixed"),
        Proceeds = [new ProceedsDecision("P-03", [], null, null, Decided)],
        Holdings =
        [
            new HoldingOnRecord(
                "H-01", HoldingKind.Vehicle, "Truck", "plate 1", "R-01", [SourceRef.Line("STM-02", 2)],
                [SourceRef.Line("REGISTER-01", 1)])
            {
                Value = MadeClaim.Thb("1200"), ValuedOn = new LocalDate(2021, 10, 1),
            },
        ],
        Bookings =
        [
            new BookingDecision(BookingMeaning.Cash, "ATM WDL", [], Decided),
            new BookingDecision(BookingMeaning.BankCharge, "", [SourceRef.Line("STM-01", 5)], Decided),
        ],
    };

    public Claim Claim { get; } =
        MadeClaim.Of("W-01 2020-05 3000", "W-01 2020-06 3000", "W-02 2020-05 1000");

    public TracedCase Traced() => TracingOfCase.Of(File(), Evidence(), Claim, Law);

    public CaseFile File()
    {
        var worked = new DateInterval(new LocalDate(2020, 5, 1), new LocalDate(2020, 6, 30));
        return new CaseFile
        {
            Code = "T-1",
            Title = "A case to trace",
            Authority = new IssuingAuthority("Labour office", "Ranong", null, null),
            AsOf = new LocalDate(2020, 12, 31),
            ClaimedOn = new LocalDate(2020, 12, 1),
            ClaimCurrency = MadeClaim.Baht,
            Respondents = [new Respondent("R-01", "Boat Company", null, null)],
            Workers =
            [
                new Worker("W-01", [MadeClaim.EpisodeOf(worked)]), new Worker("W-02", [MadeClaim.EpisodeOf(worked)]),
            ],
            Parties = [new KnownParty("P-03", PartyRole.Buyer)],
            Accounts = [Account("A-01", "1111111111", "STM-01", "STM-03"), Account("A-02", "2222222222", "STM-02")],
            Tracing = Tracing,
        };
    }

    public CaseEvidence Evidence()
    {
        AttributedRecord[] first =
        [
            Line("STM-01:1 2020-05-05 400 2400", "paid in", "W-02"),
            Line("STM-01:2 2020-05-10 -1000 1400", "Atm Wdl 7"),
            Line("STM-01:3 2020-05-31 6000 7400", "catch", "P-03"),
            Line("STM-01:4 2020-05-31 -2000 5400", "transfer 2222222222"), Line("STM-01:5 2020-05-31 -10 5390", "FEE"),
        ];
        AttributedRecord[] second =
        [
            Line("STM-02:1 2020-05-31 2000 2000", "transfer 1111111111"),
            Line("STM-02:2 2020-06-15 -1500 500", "motors"),
            .. MoreOfSecond.Select(row => Line(row, "y")),
        ];
        AttributedRecord[] third = [Line("STM-03:1 2020-07-02 -300 200", "x")];
        return new CaseEvidence(
            [
                Statement("STM-01", "1111111111", "2020-05-01 2020-05-31", Opening, "5390", first),
                Statement("STM-02", "2222222222", "2020-05-31 2020-07-31", "0",
                    MoreOfSecond.Count > 0 ? MoreOfSecond[^1].Split(' ')[3] : "500", second),
                Statement("STM-03", "1111111111", "2020-07-01 2020-07-31", "500", "200", third),
            ],
            [.. first, .. second, .. third]);
    }

    private static KnownAccount Account(string code, string number, params string[] exhibits) =>
        new(code, "R-01", $"Bank of {code}", MadeClaim.Baht, AccountKind.Bank)
        {
            Numbers = [AccountAlias.Read(number).Alias!], Exhibits = exhibits,
        };

    private static ExhibitEvidence Statement(
        string code, string account, string days, string opening, string closing, AttributedRecord[] lines)
    {
        LocalDate[] span = [.. days.Split(' ').Select(day => LocalDatePattern.Iso.Parse(day).Value)];
        StatementLine[] own = [.. lines.Select(line => (StatementLine)line.Record)];
        return new ExhibitEvidence(
            new Exhibit(code, $"{code}.csv", new string('0', 64), 1, null, null, null),
            new RowCounts(own.Length, own.Length, 0, 0, 0), [],
            [
                new StatementOutcome(
                    SourceRef.Whole(code), account, MadeClaim.Baht, StatementVerdict.Verified,
                    MadeClaim.Thb("0"), own.Length)
                {
                    StatedPeriod = new DateInterval(span[0], span[1]),
                    Opening = MadeClaim.Thb(opening),
                    Closing = MadeClaim.Thb(closing),
                },
            ])
        {
            AccountOf = "R-01",
        };
    }

    private AttributedRecord Line(string written, string description, string? otherSide = null)
    {
        string[] parts = written.Split(' ');
        string[] place = parts[0].Split(':');
        return new AttributedRecord(
            new StatementLine(
                SourceRef.Line(place[0], int.Parse(place[1], CultureInfo.InvariantCulture)),
                place[0] == "STM-02" ? "2222222222" : "1111111111", LocalDatePattern.Iso.Parse(parts[1]).Value, null,
                MadeClaim.Thb(parts[2]), description, new PersonAsWritten(otherSide ?? ""), "",
                HasBalances ? MadeClaim.Thb(parts[3]) : null),
            otherSide is ['W', ..] ? otherSide : null, null, false)
        {
            OtherSide = otherSide,
        };
    }
}
