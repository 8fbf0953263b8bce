using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>One planted pattern: what it is, whether it is innocent and why, and where it stands.</summary>
internal sealed record TrailPattern(string Kind, string Explanation)
{
    public bool IsInnocent => Kind.StartsWith("innocent", StringComparison.Ordinal);

    public IReadOnlyList<string> Workers { get; init; } = [];

    public LocalDate? On { get; init; }

    /// <summary>Places of its rows in the exhibits.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];
}

/// <summary>The patterns of the money trail, guilty and innocent.</summary>
internal static class TrailPlanted
{
    public static IReadOnlyList<TrailPattern> All { get; } =
    [
        .. Drawn(TrailPatterns.PayDrawnSameDay, "the foreman drew it for the owner, who kept it"),
        .. Drawn(TrailPatterns.CookDraws, "both were at work and signed for what the cook brought them"),
        new(TrailPatterns.FeesInBurst, "five were recruited in one week for work from 1 May 2018")
        {
            Workers = [.. Fees().Select(row => row.First.Whose!.Value.Worker)],
            Rows = [RecruitersAccountExhibit.Code],
        },
        new(TrailPatterns.ProceedsPastTheCompany, "the owner had the buyer pay into his own account")
        {
            Rows = [.. OwnersAccountExhibit.Rows
                .Where(row => row.First.Planted == TrailPatterns.ProceedsPastTheCompany)
                .Select(OwnersAccountExhibit.PlaceOf)],
        },
        new(TrailPatterns.RoundTrip, "dollars came to the shell and went back to where they came from")
        {
            On = new LocalDate(2019, 3, 20),
            Rows = [.. ShellsAccountExhibit.Rows.Where(row => row.First.Planted == TrailPatterns.RoundTrip)
                .Select(ShellsAccountExhibit.PlaceOf)],
        },
        new(TrailPatterns.IdenticalOnPayday, "three house staff have one wage and one payday")
        {
            Rows = [.. OwnersAccountExhibit.Rows.Where(row => row.First.Planted == TrailPatterns.IdenticalOnPayday)
                .Select(OwnersAccountExhibit.PlaceOf)],
        },
        new(TrailPatterns.EqualIce, "two loads of ice at one price on one day")
        {
            Rows = [.. EqualIce().Select(BankExhibit.PlaceOf)],
        },
        new(TrailPatterns.Brothers, "brothers who share a room and a telephone")
        {
            Workers = TrailPapers.Brothers,
            Rows = [.. TrailPapers.Brothers.Select(TrailPapers.ContactOf)],
        },
        new(TrailPatterns.EqualButNoTransfer, "a school fee of the owner's, and nets that the company sold")
        {
            Rows =
            [
                .. OwnersAccountExhibit.Rows.Where(row => row.First.Planted == TrailPatterns.EqualButNoTransfer)
                    .Select(OwnersAccountExhibit.PlaceOf),
                .. ShellsAccountExhibit.Rows.Where(row => row.First.Planted == TrailPatterns.EqualButNoTransfer)
                    .Select(ShellsAccountExhibit.PlaceOf),
            ],
        },
    ];

    private static IEnumerable<TrailPattern> Drawn(string kind, string explanation) =>
        from one in WageCardsExhibit.Rows
        where one.Row.First.Planted == kind && one.Row.Amount < 0
        group one by one.Row.On into day
        orderby day.Key
        select new TrailPattern(kind, explanation)
        {
            On = day.Key,
            Workers = [.. day.Select(one => one.Worker.Code)],
            Rows = [.. day.Select(one => WageCardsExhibit.PlaceOf(one.Row))],
        };

    private static IEnumerable<TrailRow> Fees() =>
        RecruitersAccountExhibit.Rows.Where(row => row.First.Planted == TrailPatterns.FeesInBurst);

    private static IEnumerable<BankBooking> EqualIce() => BankBook.All
        .Where(booking => booking.OtherSide == BankBook.IceWorks)
        .GroupBy(booking => (booking.On, booking.Amount)).Where(loads => loads.Count() > 1).SelectMany(loads => loads);
}
