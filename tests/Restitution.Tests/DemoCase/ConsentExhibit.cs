using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// TESTIMONY-05, the papers by which workers are said to have agreed to deductions, and what was decided.
/// </summary>
/// <remarks>
/// One is good: written, signed and given before the pay. One was signed when the inspection had begun, after the pay.
/// One was asked for by word of mouth on the quay.
/// </remarks>
internal static class ConsentExhibit
{
    public const string Code = "TESTIMONY-05";

    private const string Heading = "หักหนี้";
    private const string Kind = "debt-for-sole-benefit";
    private const string Inspector = "Provincial labour inspector, Ranong (training)";

    private static readonly (string Worker, string Given, string Form, string From, string To, string Why)[] Papers =
    [
        ("W-13", "2020-08-28", "written-and-signed", "2020-09-01", "2020-11-30", "a hospital bill of a child"),
        ("W-14", "2021-06-15", "written-and-signed", "2021-03-01", "2021-05-31", "a telephone asked for"),
        ("W-11", "2019-05-20", "oral", "2019-06-01", "2019-08-31", "a motorcycle asked for"),
    ];

    public static byte[] Write() => Encoding.UTF8.GetBytes(string.Join('\n',
        [
            "worker,given_on,form,pay_from,pay_to,laid_out_for",
            .. Papers.Select(paper => string.Join(
                ',', paper.Worker, paper.Given, paper.Form, paper.From, paper.To, paper.Why)),
        ]) + "\n");

    /// <summary>The part of case.json on deductions.</summary>
    public static object Records() => new
    {
        Kinds = Papers.Select((paper, index) => new
        {
            Heading,
            Kind,
            Workers = new[] { paper.Worker },
            paper.From,
            paper.To,
            DecidedBy = Inspector,
            DecidedOn = "2021-11-20",
            Reason = $"{paper.Why}, for the worker alone; the receipt was seen",
            Sources = new[] { PlaceOf(index) },
        }),
        Consents = Papers.Select((paper, index) => new
        {
            paper.Worker,
            Kind,
            GivenOn = paper.Given,
            paper.Form,
            SignedBy = paper.Form == "oral" ? null : paper.Worker,
            paper.From,
            paper.To,
            MostPerPayDay = (string?)null,
            Sources = new[] { PlaceOf(index) },
        }),
    };

    private static string PlaceOf(int index) => FormattableString.Invariant($"{Code}:{index + 2}");
}
