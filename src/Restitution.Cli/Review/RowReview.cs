using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Storage.Folders;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Review;

/// <summary>The rows set aside, one by one: left so or corrected with a reason, or left for later.</summary>
/// <remarks>
/// A correction is taken only when the row can be read by it. The exhibit is never written to; the correction lies in
/// <c>corrections/EXHIBIT.csv</c> with who, when and why.
/// </remarks>
internal sealed class RowReview(
    CaseFolder folder, CaseReading reading, ReviewWish wish, LocalDate today, CaseLog decisions,
    ReviewTerminal terminal)
{
    public const string LookedAt = "row set aside was looked at";

    private int correctedCount;

    /// <summary>How many rows were corrected, so that the case is to be read anew.</summary>
    public int CorrectedCount => correctedCount;

    /// <exception cref="RefusedException">With every answer that fits no row; nothing is written then.</exception>
    public void Answer()
    {
        CorrectionAnswer[] corrections = [.. wish.Answers?.Corrections ?? []];
        SetAsideAnswer[] setAside = [.. wish.Answers?.SetAside ?? []];
        RefusedException.ThrowIfAny([.. corrections.Select(answer => answer.Place)
            .Concat(setAside.Select(answer => answer.Place)).Where(place => Find(place) is null)
            .Select(place => new Refusal(
                RefusedBecause.CodeUnknown, place, "no row set aside there", "a place that restitution review prints",
                "correct the place, or leave the answer out"))]);
        Take([.. corrections.Select(answer => CorrectionOf(
            Find(answer.Place)!.Value.Row, answer.Corrected, answer.Reason ?? wish.Reason ?? "as answered"))]);
        foreach (SetAsideAnswer answer in setAside)
        {
            decisions.Add(LookedAt, answer.Place, answer.Reason);
        }
    }

    public void Ask()
    {
        HashSet<string> lookedAt = CaseLog.AboutWhat(folder.DecisionLogPath, LookedAt);
        (ExhibitReading Exhibit, QuarantinedRow Row)[] open =
            [.. Rows().Where(one => !lookedAt.Contains(one.Row.Source.ToString()))];
        foreach ((_, QuarantinedRow row) in open)
        {
            if (!Ask(row))
            {
                return;
            }
        }
    }

    // False when the person wants to stop here.
    private bool Ask(QuarantinedRow row)
    {
        terminal.Say("");
        SetAsideRows.Print([row], terminal.Out, isShowingNames: true);
        terminal.Say($"  the row: {row.RawText}");
        switch (terminal.Ask("  leave it set aside (l), correct it (c), stop (s), or nothing to skip it?"))
        {
            case "l":
                decisions.Add(LookedAt, row.Source.ToString(), Reason());
                return true;
            case "c":
                Correct(row);
                return true;
            case "s":
                return false;
            default:
                return true;
        }
    }

    private void Correct(QuarantinedRow row)
    {
        string corrected = terminal.AskVerbatim("  the whole row as it should read:");
        if (corrected.Length == 0)
        {
            return;
        }

        try
        {
            Take([CorrectionOf(row, corrected, Reason())]);
            terminal.Say("  taken");
        }
        catch (RefusedException refused)
        {
            terminal.Say($"  not taken: {refused.Message}");
        }
    }

    private string Reason()
    {
        string reason = terminal.Ask("  Why?");
        return reason.Length > 0 ? reason : "as decided by the reviewer";
    }

    private Correction CorrectionOf(QuarantinedRow row, string corrected, string reason) =>
        new(row.Source.ToString(), row.RawText, corrected, wish.By, today, reason);

    private void Take(IReadOnlyList<Correction> corrections)
    {
        var byExhibit = corrections.GroupBy(
            correction => Find(correction.Place)!.Value.Exhibit.File.Exhibit.Code, StringComparer.Ordinal).ToList();
        foreach (IGrouping<string, Correction> ofExhibit in byExhibit)
        {
            RequireReadable(ofExhibit.Key, [.. ofExhibit]);
        }

        foreach (IGrouping<string, Correction> ofExhibit in byExhibit)
        {
            CaseCorrections.Add(folder, ofExhibit.Key, [.. ofExhibit]);
            foreach (Correction correction in ofExhibit)
            {
                decisions.Add("row corrected", correction.Place, correction.Reason);
                correctedCount++;
            }
        }
    }

    private void RequireReadable(string exhibit, IReadOnlyList<Correction> corrections)
    {
        ExhibitFile file = folder.Exhibits.Single(each => each.Exhibit.Code == exhibit);
        var layout = LayoutReview.Of(folder, file, LayoutAnswer.Nothing);
        ReadExhibit trial = layout.Trial(CaseCorrections.With(folder, exhibit, corrections));
        HashSet<string> places = [.. corrections.Select(correction => correction.Place)];
        RefusedException.ThrowIfAny([
            .. trial.Refusal is { } refusal ? [ReadRefusals.Of(refusal, "look at the layout")] : Array.Empty<Refusal>(),
            .. trial.Quarantined.Where(row => places.Contains(row.Source.ToString())).Select(row => new Refusal(
                RefusedBecause.CorrectionStillAtFault, row.Source.ToString(),
                string.Join("; ", row.Faults.Select(SetAsideRows.Sentence)), "a row that can be read",
                "correct it otherwise, or leave the row set aside")),
        ]);
    }

    private (ExhibitReading Exhibit, QuarantinedRow Row)? Find(string place)
    {
        foreach ((ExhibitReading Exhibit, QuarantinedRow Row) one in Rows())
        {
            if (one.Row.Source.ToString() == place)
            {
                return one;
            }
        }

        return null;
    }

    private IEnumerable<(ExhibitReading Exhibit, QuarantinedRow Row)> Rows() =>
        from exhibit in reading.Exhibits
        where wish.Exhibit is null || exhibit.File.Exhibit.Code == wish.Exhibit
        from row in exhibit.Evidence.Quarantined
        select (exhibit, row);
}
