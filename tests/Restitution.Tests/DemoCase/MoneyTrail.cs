using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>Every movement of the money trail as it happened, known to the satang.</summary>
/// <remarks>
/// The statements are written from it, and so is truth-money.json. The bookings of the company's own account come from
/// <see cref="BankBook"/>, whose statement stays as it is: drawings reach the owner's account, and pay the workers'
/// own, where these are on record.
/// </remarks>
internal static class MoneyTrail
{
    public static readonly LocalDate From = new(2018, 4, 1);
    public static readonly LocalDate To = new(2021, 10, 31);

    /// <summary>In the order in which it happened.</summary>
    public static IReadOnlyList<TrailMove> All { get; } =
    [
        .. ((IEnumerable<TrailMove>)
        [
            .. OfTheCompany(), .. TrailOfOwner.Moves(), .. TrailOfRecruiter.Moves(), .. TrailOfShell.Moves(),
            .. TrailOfPay.Moves(),
        ]).OrderBy(move => move.On),
    ];

    /// <summary>The accounts of which statements are on record, with what they opened with.</summary>
    public static IReadOnlyDictionary<string, decimal> Openings { get; } = new Dictionary<string, decimal>
    {
        [TrailPlaces.Employer.Code] = BankBook.Opening,
        [TrailPlaces.Owner.Code] = TrailOfOwner.Opening,
        [TrailPlaces.Recruiter.Code] = TrailOfRecruiter.Opening,
        [TrailPlaces.Shell.Code] = TrailOfShell.Opening,
    }.Concat(TrailOfPay.Workers.Select(worker =>
        KeyValuePair.Create(TrailPlaces.WagesOf(worker).Code, TrailOfPay.Opening))).ToDictionary();

    /// <summary>What the statement of an account has, in the order of its days.</summary>
    public static IEnumerable<TrailMove> Of(TrailPlace account) =>
        All.Where(move => move.Touches(account)).OrderBy(move => move.DayAt(account));

    /// <summary>What went from one known account to another.</summary>
    public static IEnumerable<TrailMove> Transfers => All.Where(move =>
        Openings.ContainsKey(move.From.Code) && Openings.ContainsKey(move.To.Code));

    private static IEnumerable<TrailMove> OfTheCompany() => BankBook.All.Select(booking =>
        booking.Amount > 0
            ? new TrailMove(
                booking.On, OtherSideOf(booking), TrailPlaces.Employer, booking.Amount, booking.Amount, booking.Memo)
            : new TrailMove(
                booking.On, TrailPlaces.Employer, OtherSideOf(booking), -booking.Amount, -booking.Amount, booking.Memo)
            {
                Planted = booking.OtherSide == BankBook.IceWorks ? TrailPatterns.EqualIce : "",
            });

    private static TrailPlace OtherSideOf(BankBooking booking) => booking switch
    {
        { OtherSide: DemoEmployer.OwnersAccount } => TrailPlaces.Owner,
        { Pay.Month.Worker: var worker } when booking.On >= TrailOfPay.From && booking.On <= TrailOfPay.To =>
            TrailPlaces.WagesOf(worker),
        { Channel: "ATM" } => TrailPlaces.CashOf(TrailPlaces.Employer),
        { OtherSide: "" } => TrailPlaces.BankOf(TrailPlaces.Employer),
        _ => TrailPlaces.Outside("known to the company's bank", booking.OtherSide),
    };
}
