using Restitution.Cases;
using Restitution.Claims;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Changes;

/// <summary>The difference of each total of two case folders, cause by cause.</summary>
/// <remarks>
/// The old case is computed, then one piece after another is replaced by the new one, in the order of
/// <see cref="ChangeCause"/>, and computed again: what a step changes is what its piece changed, given those before it.
/// The steps end with the new case, so that they sum to the difference. Another order would share out otherwise what
/// two pieces change only together. A mixture that cannot be read is passed over, and its piece stands with the next.
/// </remarks>
public sealed class ChangesByCause
{
        private readonly CaseFolder now;
    private readonly CasePieces pieces;
    private readonly IReadOnlyList<PieceChange> changed;
    private readonly Action<string> starting;
    private readonly List<(ChangeCause Cause, string Piece)> waiting = [];
    private readonly List<Step> steps = [];
    private IReadOnlyDictionary<string, decimal> totals = new Dictionary<string, decimal>();

    private ChangesByCause(
        CaseFolder old, CaseIdentities identitiesOld, CaseFolder now, CaseIdentities identitiesNow,
        IReadOnlyList<PieceChange> changed, Action<string> starting)
    {
        (this.now, this.changed, this.starting) = (now, changed, starting);
        pieces = new CasePieces(old, identitiesOld, now, identitiesNow);
    }

    /// <param name="issued">What the old computation said, where another version of the program made it.</param>
    /// <param name="changed">The pieces of which the two folders do not have the same bytes.</param>
    /// <param name="starting">Told each step as it starts.</param>
    public static IReadOnlyList<Step> Of(
        CaseFolder old, CaseIdentities identitiesOld, CaseFolder now, CaseIdentities identitiesNow,
        RecordedTotals? issued, IReadOnlyList<PieceChange> changed, Action<string> starting)
    {
        var changes = new ChangesByCause(old, identitiesOld, now, identitiesNow, changed, starting);
        changes.Walk(issued);
        return changes.steps;
    }

    /// <summary>What each cause changed of one total.</summary>
    public static IReadOnlyList<CauseChange> OfTotal(IReadOnlyList<Step> steps, string total) =>
    [
        .. steps.Select(step => new CauseChange(step.Cause, step.Pieces, step.Differences.GetValueOrDefault(total)))
            .Where(change => change.Difference != 0m),
    ];

    /// <summary>The likely amount of every total of a case and its workers.</summary>
    public static IReadOnlyDictionary<string, decimal> TotalsOf(Claim claim) => claim.Totals.Figures
        .Concat(claim.Workers.SelectMany(worker => worker.Totals.Figures))
        .ToDictionary(figure => figure.Id, figure => figure.Likely.Amount, StringComparer.Ordinal);

    private void Walk(RecordedTotals? issued)
    {
        starting("the old case");
        IReadOnlyDictionary<string, decimal> first = TotalsOf(pieces.Compute());
        totals = issued is null
            ? first
            : first.Keys.ToDictionary(id => id, id => issued.Figures.GetValueOrDefault(id), StringComparer.Ordinal);
        Ends(
            ChangeCause.EngineVersion,
            issued is null ? [] : [$"{issued.EngineVersion} → {ComputationFile.EngineVersion}"], first);
        Each(InputKind.Law, ChangeCause.LawFiles, pieces.TakeLaw);
        TakeCase(ChangeCause.LawChoices, before => before with { LawChoices = now.Case.LawChoices });
        foreach (PieceChange exhibit in changed.Where(one => one.Kind == InputKind.Exhibit).OrderBy(OrderOf))
        {
            Replace(CauseOf(exhibit.How), exhibit.Name, exhibit.How == PieceChanged.Removed
                ? () => pieces.Remove(exhibit.Name) : () => pieces.TakeExhibit(exhibit.Name));
        }

        foreach (PieceChange layout in OfExhibitsInBoth(InputKind.Layout))
        {
            Replace(ChangeCause.Layout, layout.Name, () => pieces.TakeLayout(layout.Name));
        }

        foreach (PieceChange correction in OfExhibitsInBoth(InputKind.Corrections))
        {
            Replace(ChangeCause.Corrections, correction.Name, () => pieces.TakeCorrections(correction.Name));
        }

        Replace(ChangeCause.Matches, "identities", pieces.TakeMatches);
        Replace(ChangeCause.Rates, "rates", pieces.TakeRates);
        WalkCase();
    }

    private void WalkCase()
    {
        CaseFile of = now.Case;
        TakeCase(ChangeCause.TermsOfWork, before => before with
        {
            Respondents = of.Respondents,
            Workers = of.Workers,
            Calendars = of.Calendars,
        });
        TakeCase(ChangeCause.Findings, before => before with
        {
            Findings = of.Findings,
            Consents = of.Consents,
            Losses = of.Losses,
            Gains = of.Gains,
            Credits = of.Credits,
            Tracks = of.Tracks,
            ValueOfLabour = of.ValueOfLabour,
            Deductions = of.Deductions,
            Debts = of.Debts,
        });
        TakeCase(ChangeCause.Days, before => before with { AsOf = of.AsOf, ClaimedOn = of.ClaimedOn });
        TakeCase(ChangeCause.Recovery, before => before with
        {
            Orders = of.Orders,
            Receipts = of.Receipts,
            RecoveryTerms = of.RecoveryTerms,
            Liabilities = of.Liabilities,
        });
        TakeCase(ChangeCause.RestOfCase, _ => of);
    }

    private IEnumerable<PieceChange> OfExhibitsInBoth(InputKind kind)
    {
        HashSet<string> replaced =
            [.. changed.Where(one => one.Kind == InputKind.Exhibit).Select(one => one.Name)];
        return changed.Where(one => one.Kind == kind && !replaced.Contains(one.Name));
    }

    private static int OrderOf(PieceChange exhibit) => exhibit.How switch
    {
        PieceChanged.Removed => 0,
        PieceChanged.Changed => 1,
        _ => 2,
    };

    private static ChangeCause CauseOf(PieceChanged how) => how switch
    {
        PieceChanged.Removed => ChangeCause.ExhibitRemoved,
        PieceChanged.Changed => ChangeCause.ExhibitChanged,
        _ => ChangeCause.ExhibitAdded,
    };

    // The law is taken whole: a file is read together with its companions.
    private void Each(InputKind kind, ChangeCause cause, Action take)
    {
        string[] names = [.. changed.Where(one => one.Kind == kind).Select(one => one.Name)];
        if (names.Length > 0)
        {
            Replace(cause, names, take);
        }
    }

    private void TakeCase(ChangeCause cause, Func<CaseFile, CaseFile> part) =>
        Replace(cause, "case.json", () => pieces.Take(part));

    private void Replace(ChangeCause cause, string piece, Action take) => Replace(cause, [piece], take);

    private void Replace(ChangeCause cause, string[] names, Action take)
    {
        starting($"{cause}: {string.Join(", ", names)}");
        take();
        waiting.AddRange(names.Select(name => (cause, name)));
        try
        {
            Ends(cause, [.. waiting.Select(one => one.Piece)], TotalsOf(pieces.Compute()));
        }
        catch (RefusedException) when (cause != ChangeCause.RestOfCase)
        {
            return;
        }

        waiting.Clear();
    }

    private void Ends(ChangeCause cause, IReadOnlyList<string> names, IReadOnlyDictionary<string, decimal> after)
    {
        Dictionary<string, decimal> differences = totals.Keys.Union(after.Keys)
            .Select(id => (Id: id, Difference: after.GetValueOrDefault(id) - totals.GetValueOrDefault(id)))
            .Where(one => one.Difference != 0m)
            .ToDictionary(one => one.Id, one => one.Difference, StringComparer.Ordinal);
        if (differences.Count > 0)
        {
            steps.Add(new Step(cause, names, differences));
        }

        totals = after;
    }
}

/// <summary>One piece replaced, and what each total changed by it.</summary>
/// <param name="Differences">By the id of the total; totals that did not change are left out.</param>
public sealed record Step(
    ChangeCause Cause, IReadOnlyList<string> Pieces, IReadOnlyDictionary<string, decimal> Differences);
