using System.Text.Json.Nodes;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Proposals;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;

namespace Restitution.Cli.Review;

/// <summary>Prints what a review finds. A name is printed only where a person asked to see names.</summary>
internal static class ReviewPrint
{
    /// <param name="isShowingRows">Whether a cell that stands where a heading would is printed as written.</param>
    /// <param name="isAsking">Whether what is open is asked next: nothing is said then of how to decide it.</param>
    public static void Print(LayoutReview layout, bool isShowingRows, bool isAsking, TextWriter output)
    {
        string state = layout switch
        {
            { Refusal: { } refusal } => refusal.ToString(),
            { IsConfirmed: true } => $"confirmed by {layout.Layout!.Confirmed!.By}",
            { Undecided.Count: > 0 } => "to be decided",
            _ => "can be confirmed",
        };
        output.WriteLine($"Exhibit {layout.Code} ({layout.Exhibit.Exhibit.FileName}): layout {state}");
        if (layout.IsConfirmed || layout.Refusal is not null)
        {
            return;
        }

        foreach (string evidence in layout.Evidence)
        {
            output.WriteLine($"  {evidence}");
        }

        Columns(layout, isShowingRows, output);
        foreach (IGrouping<string, string> undecided in layout.Undecided.Distinct().GroupBy(
            undecided => WithoutSheet(undecided, layout)))
        {
            string of = undecided.Count() == 1 ? undecided.First() : undecided.Key;
            output.WriteLine($"  to be decided: {of}{InSheets(undecided.Count())}");
        }

        if (!isAsking)
        {
            output.WriteLine($"  {HowToDecide(layout)}");
        }
    }

    // Sheets of one form are told once.
    private static void Columns(LayoutReview layout, bool isShowingRows, TextWriter output)
    {
        foreach (var same in layout.Columns.GroupBy(column => (
            column.At, column.Heading, column.Field, Evidence: string.Join('\n', column.Evidence))))
        {
            ProposedColumn column = same.First();
            string sheet = column.Sheet is { } name && same.Count() == 1 ? $"{name}!" : "";
            string heading = isShowingRows || IsHeaded(layout, column)
                ? column.Heading : ShownText.Of(column.Heading);
            output.WriteLine(
                $"  {sheet}{column.At} \"{heading}\": {FieldWords.Of(column.Field)}{InSheets(same.Count())}");
            foreach (string evidence in column.Evidence)
            {
                output.WriteLine($"      {evidence}");
            }
        }
    }

    private static string InSheets(int count) =>
        count == 1 ? "" : FormattableString.Invariant($" (in {count} sheets)");

    // Two columns of one sheet that lack the same are two things to decide.
    private static string WithoutSheet(string undecided, LayoutReview layout) =>
        (from sheet in layout.Layout?.Sheets ?? []
         from mark in (string[])[", ", ": "]
         let head = $"sheet {sheet.Name}{mark}"
         where undecided.StartsWith(head, StringComparison.Ordinal)
         select undecided[head.Length..]).FirstOrDefault(undecided);

    private static string HowToDecide(LayoutReview layout)
    {
        string review = $"restitution review {layout.Folder.AsWritten} {layout.Code}";
        return layout.Undecided.Count == 0
            ? $"confirm it with: {review} --accept-layout --reason TEXT"
            : $"decide it with: {review} at a terminal; or --answers FILE, of which restitution schema "
                + $"review-answers prints the form; or --draft, and edit layouts/{layout.Code}.json";
    }

    public static void Print(ExhibitReading exhibit, TextWriter output)
    {
        RowCounts counts = exhibit.Evidence.Counts;
        string sum = FormattableString.Invariant(
            $"{counts.Accepted} accepted + {counts.Quarantined} set aside + {counts.Duplicate} duplicate");
        output.WriteLine(FormattableString.Invariant(
            $"Exhibit {exhibit.File.Exhibit.Code}: {counts.Received} rows = {sum} + {counts.Ignored} left out"));
        foreach (IntakeNote note in exhibit.Notes)
        {
            output.WriteLine($"  note: {note.Place}: {note.About}");
        }

        SetAsideRows.Print(exhibit.Evidence.Quarantined, output);
    }

    public static void Print(MatchProposal proposal, bool isShowingNames, TextWriter output)
    {
        string name = isShowingNames ? $" \"{proposal.AsWritten.Reveal()}\"" : "";
        output.WriteLine(
            FormattableString.Invariant($"{proposal.FirstPlace}: a name{name} in {proposal.RowCount} rows"));
        foreach (MatchCandidate candidate in proposal.Candidates)
        {
            output.WriteLine($"  {candidate.Code}: {MatchReview.Why(candidate)}");
        }
    }

    public static JsonObject InJson(LayoutReview layout, ShownPlaces places) => new()
    {
        ["exhibit"] = layout.Code,
        ["layout"] = layout.IsConfirmed ? "confirmed" : layout.CanBeConfirmed ? "can-be-confirmed" : "undecided",
        ["evidence"] = Texts([.. layout.Evidence.Select(places.In)]),
        ["undecided"] = Texts([.. layout.Undecided.Select(places.In)]),
        ["changes"] = Texts([.. layout.Changes.Select(places.In)]),
        ["refusal"] = layout.Refusal is { } refusal ? places.In(refusal) : null,
    };

    public static JsonObject InJson(ExhibitReading exhibit) => new()
    {
        ["exhibit"] = exhibit.File.Exhibit.Code,
        ["received"] = exhibit.Evidence.Counts.Received,
        ["accepted"] = exhibit.Evidence.Counts.Accepted,
        ["quarantined"] = exhibit.Evidence.Counts.Quarantined,
        ["duplicate"] = exhibit.Evidence.Counts.Duplicate,
        ["ignored"] = exhibit.Evidence.Counts.Ignored,
        ["setAside"] = new JsonArray([.. exhibit.Evidence.Quarantined.Select(row => new JsonObject
        {
            ["place"] = row.Source.ToString(),
            ["faults"] = Texts([.. row.Faults.Select(SetAsideRows.Sentence)]),
        })]),
    };

    public static JsonObject InJson(MatchProposal proposal) => new()
    {
        ["place"] = proposal.FirstPlace.ToString(),
        ["exhibit"] = proposal.Exhibit,
        ["rows"] = proposal.RowCount,
        ["candidates"] = new JsonArray([.. proposal.Candidates.Select(candidate => new JsonObject
        {
            ["code"] = candidate.Code,
            ["because"] = MatchReview.Why(candidate),
            ["likenessOfHundred"] = candidate.LikenessOfHundred,
        })]),
    };

    // A table without a row of headings is shown by its first cells, and these may be names.
    private static bool IsHeaded(LayoutReview layout, ProposedColumn column) => column.Field is not null
        || (layout.Layout?.Sheets ?? []).Any(sheet => sheet.Name == column.Sheet && sheet.HeaderRows.Count > 0);

    private static JsonArray Texts(IReadOnlyList<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
