namespace Restitution.Tests.DemoCase;

/// <summary>What case.json decides about the recruiter's notebook; the statements on what was handed over.</summary>
internal static class DebtDecisions
{
    /// <summary>The exhibit of what workers say was handed over; cited, not read.</summary>
    public const string Statements = "TESTIMONY-04";

    private const string DecidedBy = "Case officer with an interpreter (training)";
    private const string DecidedOn = "2021-11-20";

    // Two who say that less was handed over than the notebook has.
    private static readonly string[] Doubted = ["W-06", "W-10"];

    public static object Write() => new
    {
        Creditor = "A-01",
        Role = "agent",
        Jurisdiction = "th",
        FeeLaws = new[] { "th" },
        Exhibits = new[] { DebtExhibit.Code },
        Agreed = new { Fraction = "0.10", Per = "month", Sources = new[] { DebtExhibit.Code } },
        Corridors = new[] { Corridor("la-th", DemoWorkers.Laos), Corridor("mm-th", DemoWorkers.Myanmar),
            Corridor("kh-th", DemoWorkers.Cambodia) },
        Words = DebtExhibit.Words.SelectMany(Words),
        Received = Doubted.Select(Received),
    };

    /// <summary>The statements: least, likely and most of the first advance.</summary>
    public static byte[] WriteStatements()
    {
        List<string> lines = ["worker,notebook_entry,notebook_baht,least,likely,most"];
        lines.AddRange(Doubted.Select(code =>
        {
            (string place, decimal written) = DebtExhibit.FirstAdvance(code);
            (decimal least, decimal likely, decimal most) = Range(written);
            return string.Join(',', code, place, Written.Plain(written), Written.Plain(least), Written.Plain(likely),
                Written.Plain(most));
        }));
        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static object Corridor(string corridor, string from) => new
    {
        Corridor = corridor,
        Workers = DemoWorkers.All.Where(worker => worker.From == from).Select(worker => worker.Code),
    };

    private static IEnumerable<object> Words(DebtWords words) =>
    [
        Word(words.Fee, "recruitment-fee"), Word(words.Fare, "transport", lawKind: "bringing-in", handedOver: "yes"),
        Word(words.Papers, "documents", because: "the recruiter is not the employer, who alone may ask actual cost"),
        Word(words.Advance, "advance", handedOver: "yes"), Word(words.Interest, "interest"),
        Word(words.Fine, "penalty"), Word(words.Taken, "set-off"),
    ];

    private static object Word(
        string written, string means, string? lawKind = null, string? handedOver = null, string? because = null) =>
        new
        {
            Written = written,
            Means = means,
            LawKind = lawKind,
            HandedOver = handedOver,
            DecidedBy,
            DecidedOn,
            Because = because,
        };

    private static object Received(string code)
    {
        (string place, decimal written) = DebtExhibit.FirstAdvance(code);
        (decimal least, decimal likely, decimal most) = Range(written);
        int line = Array.IndexOf(Doubted, code) + 2;
        return new
        {
            Entry = place,
            Least = Written.Plain(least),
            Likely = Written.Plain(likely),
            Most = Written.Plain(most),
            Basis = "testimony",
            Sources = new[] { FormattableString.Invariant($"{Statements}:{line}") },
        };
    }

    private static (decimal Least, decimal Likely, decimal Most) Range(decimal written) =>
        (written - 2_000, written - 1_500, written - 500);
}
