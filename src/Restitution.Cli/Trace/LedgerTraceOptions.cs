using System.CommandLine;
using Restitution.Intake.Layouts;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>The options of following money through a ledger, and the wish that a command line makes of them.</summary>
internal sealed class LedgerTraceOptions
{
    private readonly Option<string?> order = new Option<string?>("--order")
    {
        Description = "as-listed: the rows of one day stand in the order in which they happened. Without it, only the "
            + "column sequence orders them, and what is not ordered gives a range.",
        HelpName = "ORDER",
    }.AcceptOnlyFromAmong("as-listed");

    private readonly Option<string[]> methods = Methods(
        "--method", "Run these methods alone; all are run without it.");

    private readonly Option<string[]> forbidden = Methods(
        "--forbid", "Methods that may not be used where the claim is made; asking for one as well is refused.");

    private readonly Option<string[]> steps = new("--steps")
    {
        Description = "Print every step of these accounts: what each row took from whom.",
        HelpName = "ACCOUNT",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> from = new("--from")
    {
        Description = "Look forward: where the money went that came through this place.", HelpName = "PLACE",
    };

    private readonly Option<string?> to = new("--to")
    {
        Description = "Look back: where the money came from that is in this place.", HelpName = "PLACE",
    };

    private readonly Option<string?> days = new Option<string?>("--days")
    {
        Description = $"How days are written, where not year-month-day: {Kebab.All<DateOrder>()}.",
        HelpName = "ORDER",
    }.AcceptOnlyFromAmong([.. Enum.GetValues<DateOrder>().Select(Kebab.Of)]);

    private readonly Option<bool> without = new("--without-rows-set-aside")
    {
        Description = "Trace although rows cannot be read, without them; the result says so and may be wrong.",
    };

    /// <summary>Every option that is for ledgers alone.</summary>
    public IReadOnlyList<Option> All => [order, methods, forbidden, steps, from, to, days, without];

    public void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Add(option);
        }
    }

    public LedgerTraceWish WishOf(ParseResult parsed, string path)
    {
        TracingMethod[] asked = Named(parsed.GetValue(methods));
        TracingMethod[] barred = Named(parsed.GetValue(forbidden));
        return new LedgerTraceWish(path)
        {
            // What is forbidden is left out, unless someone asks for it by name: that is refused.
            Methods = asked.Length > 0 ? asked : [.. TracingMethods.All.Except(barred)],
            Forbidden = barred,
            TrustsOrderAsListed = parsed.GetValue(order) is not null,
            StepsOf = parsed.GetValue(steps) ?? [],
            From = parsed.GetValue(from),
            To = parsed.GetValue(to),
            Days = parsed.GetValue(days) is { } named ? Kebab.Parse<DateOrder>(named) : null,
            IsWithoutRowsSetAside = parsed.GetValue(without),
            AsJson = parsed.GetValue<bool>("--json"),
        };
    }

    // In the order in which methods are always printed, each once.
    private static TracingMethod[] Named(string[]? names) =>
        [.. TracingMethods.All.Where(method => (names ?? []).Contains(TracingMethods.NameOf(method)))];

    private static Option<string[]> Methods(string name, string description) => new Option<string[]>(name)
    {
        Description = $"{description} One or more of {string.Join(", ", TracingMethods.Names)}.",
        HelpName = "METHOD",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptOnlyFromAmong([.. TracingMethods.Names]);
}

/// <summary>What is asked of following money through a ledger.</summary>
internal sealed record LedgerTraceWish(string Path)
{
    public required IReadOnlyList<TracingMethod> Methods { get; init; }

    public required IReadOnlyList<TracingMethod> Forbidden { get; init; }

    public bool TrustsOrderAsListed { get; init; }

    public IReadOnlyList<string> StepsOf { get; init; } = [];

    public string? From { get; init; }

    public string? To { get; init; }

    public DateOrder? Days { get; init; }

    public bool IsWithoutRowsSetAside { get; init; }

    public bool AsJson { get; init; }
}
