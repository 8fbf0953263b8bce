using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// TESTIMONY-06, what workers say beyond pay and hours: fees, papers kept, threats, and a sentence each of the foreman
/// and the buyer; and LICENCE-01, whether the register of recruiters names the recruiter. case.json repeats both.
/// </summary>
/// <remarks>
/// The notebook bears W-03's fee out and contradicts W-02's; nothing but the workers' own money in the recruiter's
/// account speaks of the dollars.
/// </remarks>
internal static class StatedExhibit
{
    public const string Code = "TESTIMONY-06";
    public const string Licences = "LICENCE-01";

    private const string Officer = "Case officer (training)";

    private static readonly Fact[] Facts =
    [
        new("W-01", "fee-paid", "300.00", "USD", "2018-04-17", null),
        new("W-02", "fee-paid", "12000.00", "THB", "2018-04-22", null),
        new("W-03", "fee-paid", "14500.00", "THB", "2019-08-05", null),
        new("W-01", "documents-kept", null, null, "2018-05-02", "2021-09-30"),
        new("W-05", "documents-kept", null, null, "2019-02-01", "2021-09-30"),
        new("W-05", "violence-or-threats", null, null, "2020-11-24", null),
        new("W-01", "restriction-of-movement", null, null, "2018-05-02", "2021-09-30"),
        new("W-02", "threat-of-denunciation", null, null, "2021-06-10", null),
        new("W-03", "no-payslips", null, null, "2019-08-14", "2020-10-20"),
    ];

    // Those who are no workers of the case say one thing each.
    private static readonly string[] Others =
    [
        "F-01,drew pay with the workers' cards and paid the notes in for the owner,,,2020-08-11,2021-03-17",
        "B-01,bought of the owner the fish of trips of September and October 2020 and of January and February 2021,,,"
            + "2020-10-23,2021-03-05",
    ];

    /// <summary>The place of what the foreman says.</summary>
    public static string OfForeman { get; } = FormattableString.Invariant($"{Code}:{Facts.Length + 2}");

    /// <summary>The place of what the buyer of the catch says.</summary>
    public static string OfSales { get; } = FormattableString.Invariant($"{Code}:{Facts.Length + 3}");

    public static byte[] Write() => Encoding.UTF8.GetBytes(string.Join('\n',
        [
            "worker,what,amount,currency,from,to",
            .. Facts.Select(fact => string.Join(
                ',', fact.Worker, fact.Kind, fact.Amount, fact.Currency, fact.From, fact.To)),
            .. Others,
        ]) + "\n");

    public static byte[] WriteLicences() => Encoding.UTF8.GetBytes(
        "register,looked up for,from,to,entry\n"
        + "register of recruiters of two provinces (invented),A-01,2018-01-01,2021-09-30,none\n");

    /// <summary>The part of case.json on what workers state.</summary>
    public static IEnumerable<object> Stated() => Facts.Select((fact, index) => new
    {
        fact.Worker,
        fact.Kind,
        fact.Amount,
        fact.Currency,
        fact.From,
        fact.To,
        Sources = new[] { FormattableString.Invariant($"{Code}:{index + 2}") },
    });

    /// <summary>The part of case.json on registers that were looked up.</summary>
    public static IEnumerable<object> LicenceChecks() =>
    [
        new
        {
            Creditor = TrailOfCase.Recruiter,
            Licensed = false,
            From = "2018-01-01",
            To = "2021-09-30",
            CheckedBy = Officer,
            CheckedOn = "2021-11-20",
            Sources = new[] { Licences + ":2" },
        },
    ];

    private sealed record Fact(
        string Worker, string Kind, string? Amount, string? Currency, string From, string? To);
}
