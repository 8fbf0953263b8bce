using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Findings;

/// <summary>The pay of the workers from payroll over bank to what was sent on, with a figure for each amount.</summary>
/// <remarks>
/// No figure of the claim depends on it: pay that another drew still counts there as paid, until a decision recorded in
/// the case says otherwise. Amounts are in the currency of the claim; what was sent on is as it was sent.
/// </remarks>
public sealed record PayFound
{
    /// <summary>How the ids of its figures begin.</summary>
    public const string Prefix = "P/";

    /// <summary>The word in ids for what was sent on; the currency follows it.</summary>
    public const string SentOnKey = "sent-on";

    /// <summary>By worker, in the order of the periods.</summary>
    public required IReadOnlyList<PayLine> Lines { get; init; }

    /// <summary>By worker, in the order of the case.</summary>
    public required IReadOnlyList<PayTotal> Totals { get; init; }

    /// <summary>Of all workers; null without a line.</summary>
    public PayTotal? All { get; init; }

    /// <summary>Why columns of a line do not add up to its payroll: a row of it was set aside.</summary>
    public IEnumerable<Reason> Notes => Lines.Select(line => line.Note).OfType<Reason>();

    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    public IEnumerable<Figure> Figures =>
    [
        .. Lines.SelectMany(line => line.Amounts.Known), .. Totals.SelectMany(total => total.Amounts.Known),
        .. All?.Amounts.Known ?? [],
    ];

    public static PayFound None { get; } = new() { Lines = [], Totals = [] };
}

/// <summary>One worker's pay of one period.</summary>
public sealed record PayLine(PayChainLine Chain, PayAmounts Amounts)
{
    /// <summary>That a row of the payroll was set aside, and how far columns are beyond it; null if none.</summary>
    public Reason? Note => Chain is { BeyondPayroll: { } beyond, Period: { } period }
        ? new Reason(Statement.PayrollRowSetAside)
        {
            About =
            [
                new Operand.Code(Chain.Worker), Operand.Of(period.Span), Operand.Of(beyond),
                new Operand.Code(string.Join(", ", SourceRefs.Joined(Chain.PayrollSetAside))),
            ],
            Working = [Operand.Of(beyond)],
            Result = Operand.Of(beyond),
            Sources = Chain.PayrollSetAside,
        }
        : null;
}

/// <summary>The lines of one worker together.</summary>
/// <param name="Worker">Blank for all workers.</param>
public sealed record PayTotal(string Worker, PayAmounts Amounts);

/// <summary>One figure for each column; null where nothing was read that could tell one.</summary>
/// <param name="SentOn">What was sent on, one figure for each currency in which it was sent.</param>
public sealed record PayAmounts(IReadOnlyList<Figure?> ByColumn, IReadOnlyList<Figure> SentOn)
{
    public Figure? Of(PayColumn column) => ByColumn[(int)column - 1];

    public IEnumerable<Figure> Known => ByColumn.OfType<Figure>().Concat(SentOn);
}
