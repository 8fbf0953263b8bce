using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Differences;
using Restitution.Intake.Proposals;
using Restitution.Storage.Folders;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Review;

/// <summary>
/// The layout of one exhibit as a review finds it: confirmed, a draft that a person edits, or a proposal.
/// </summary>
internal sealed class LayoutReview
{
    private bool isAnew;

    private LayoutReview(CaseFolder folder, ExhibitFile exhibit) => (Folder, Exhibit) = (folder, exhibit);

    public CaseFolder Folder { get; }

    public ExhibitFile Exhibit { get; }

    public string Code => Exhibit.Exhibit.Code;

    /// <summary>Null when none can be proposed.</summary>
    public Layout? Layout { get; private init; }

    public IReadOnlyList<string> Evidence { get; private init; } = [];

    public IReadOnlyList<ProposedColumn> Columns { get; private init; } = [];

    /// <summary>What has to be decided before it can be confirmed; empty when nothing has.</summary>
    public IReadOnlyList<string> Undecided { get; private init; } = [];

    public Refusal? Refusal { get; private init; }

    /// <summary>What a person has decided over the proposal or the draft.</summary>
    public LayoutAnswer Decided { get; private init; } = LayoutAnswer.Nothing;

    /// <summary>The layout that is saved for the exhibit; null when none is.</summary>
    public Layout? Saved { get; private init; }

    /// <summary>What differs from the saved layout, where that no longer fits the file.</summary>
    public IReadOnlyList<LayoutChange> Changes => isAnew && Saved is { } saved && Layout is { } found
        ? LayoutDifference.Between(saved, found) : [];

    public bool IsConfirmed => Layout?.Confirmed is not null;

    public bool CanBeConfirmed => Layout is { Confirmed: null } && Undecided.Count == 0 && Refusal is null;

    /// <summary>Whether the headings fit several kinds, and nobody said which.</summary>
    public bool IsKindOpen { get; private init; }

    /// <param name="answer">What a person says over the proposal.</param>
    public static LayoutReview Of(CaseFolder folder, ExhibitFile exhibit, LayoutAnswer answer)
    {
        string path = folder.LayoutPathOf(exhibit.Exhibit.Code);
        return File.Exists(path)
            ? OfFile(folder, exhibit, path, answer) : OfProposal(folder, exhibit, answer, saved: null);
    }

    /// <summary>The same with more decided.</summary>
    public LayoutReview With(LayoutAnswer more) => isAnew
        ? OfProposal(Folder, Exhibit, Decided.And(more), Saved)
        : Of(Folder, Exhibit, Decided.And(more));

    /// <summary>Proposed anew from the file, whatever is saved for it.</summary>
    public LayoutReview Anew() => OfProposal(Folder, Exhibit, LayoutAnswer.Nothing, Saved);

    /// <summary>The exhibit read by this layout, to show what it would give.</summary>
    public ReadExhibit Trial(CorrectionSet? corrections = null)
    {
        using FileStream bytes = File.OpenRead(Exhibit.FullPath);
        return ReadExhibit.From(
            bytes, Code, Layout!, Exhibit.Exhibit.FileName, corrections: corrections, areSheetsNumbered: true);
    }

    /// <summary>Whether statements of the trial name no account, and the layout names none for them.</summary>
    public bool LacksAccount(ReadExhibit trial) => Layout is { Account: null, Format: not FileFormat.Archive }
        && trial.Statements.Any(statement => statement.Account.Length == 0);

    /// <summary>Saves the layout as confirmed, and writes the decisions down.</summary>
    /// <exception cref="RefusedException">Something is undecided, or the exhibit cannot be read by it.</exception>
    public ReadExhibit Confirm(string by, LocalDate on, string reason, CaseLog decisions)
    {
        RefusedException.ThrowIfAny(Refusal is null ? [] : [Refusal]);
        RefusedException.ThrowIfAny([.. Undecided.Select(undecided => new Refusal(
            RefusedBecause.LayoutUndecided, $"exhibit {Code}", undecided, "every column and mark decided",
            $"decide it under layouts in the answers (restitution schema review-answers prints an example); or with "
            + $"--draft, and edit layouts/{Code}.json"))]);
        ReadExhibit trial = Trial();
        if (trial.Refusal is { } refused)
        {
            throw new RefusedException([ReadRefusals.Of(refused, $"correct layouts/{Code}.json")]);
        }

        Save(Layout! with { Confirmed = new Confirmation(by, on) });
        foreach (string decision in Decided.Decisions())
        {
            decisions.Add($"layout decided: {decision}", Code, reason);
        }

        decisions.Add("layout confirmed", Code, reason);
        return trial;
    }

    /// <summary>Saves a proposal as it stands, for a person to edit; it is not confirmed by that.</summary>
    public void SaveDraft()
    {
        bool isFree = !File.Exists(Folder.LayoutPathOf(Code))
            || (Saved is { Confirmed: null } && Decided.DecidesSomething);
        if (Layout is { Confirmed: null } draft && isFree)
        {
            Save(draft);
        }
    }

    private void Save(Layout layout)
    {
        string path = Folder.LayoutPathOf(Code);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, LayoutFile.Write(layout));
    }

    private static LayoutReview OfFile(CaseFolder folder, ExhibitFile exhibit, string path, LayoutAnswer answer)
    {
        LayoutReading reading = LayoutFile.Read(File.ReadAllBytes(path));
        if (reading.Layout is not { } layout)
        {
            return Refused(folder, exhibit, string.Join("; ", reading.Faults),
                "correct the lines named, or delete the file to have a new proposal");
        }

        var found = new LayoutReview(folder, exhibit)
        {
            Layout = layout, Saved = layout, Undecided = LayoutCheck.Lacks(layout),
        };
        return answer.DecidesSomething
            ? Patched(found, layout with { Confirmed = null }, answer, AsPatch(answer))
            : found;
    }

    private static LayoutReview OfProposal(
        CaseFolder folder, ExhibitFile exhibit, LayoutAnswer answer, Layout? saved)
    {
        string code = exhibit.Exhibit.Code;
        using FileStream bytes = File.OpenRead(exhibit.FullPath);
        LayoutProposal proposal =
            LayoutProposal.For(bytes, code, answer.Kind, answer.Encoding, answer.DelimiterMark);
        var found = new LayoutReview(folder, exhibit)
        {
            Layout = proposal.Layout,
            Saved = saved,
            Evidence = proposal.Evidence,
            Columns = proposal.Columns,
            Decided = answer,
            isAnew = saved is not null,
            IsKindOpen = answer.Kind is null && proposal.Undecided.Any(about => about.Contains(
                "the headings fit", StringComparison.Ordinal)),
            Undecided = [.. proposal.Undecided.Concat(LayoutCheck.Lacks(proposal.Layout)).Distinct()],
            Refusal = proposal.Refusal is { } refusal
                ? ReadRefusals.Of(refusal, $"write layouts/{code}.json by hand")
                : null,
        };
        return answer.Layout is { } piece && proposal.Refusal is null
            ? Patched(found, proposal.Layout, answer, piece)
            : found;
    }

    private static LayoutReview Patched(
        LayoutReview found, Layout layout, LayoutAnswer answer, JsonObject piece)
    {
        LayoutReading reading = LayoutPatch.Apply(layout, piece);
        if (reading.Layout is not { } patched)
        {
            return Refused(
                found.Folder, found.Exhibit,
                string.Join("; ", reading.Faults.Select(fault => $"{fault.Found}, wanted {fault.Wanted}")),
                "correct what was decided of the layout");
        }

        string[] ofKind = [.. found.Undecided.Where(_ => found.IsKindOpen).Where(
            about => about.Contains("the headings fit", StringComparison.Ordinal))];
        return new LayoutReview(found.Folder, found.Exhibit)
        {
            Layout = patched,
            Saved = found.Saved,
            Evidence = found.Evidence,
            Columns = found.Columns,
            Decided = answer,
            isAnew = found.isAnew,
            IsKindOpen = found.IsKindOpen,
            Undecided = [.. ofKind, .. LayoutCheck.Lacks(patched)],
        };
    }

    private static JsonObject AsPatch(LayoutAnswer answer)
    {
        var whole = new JsonObject();
        if (answer.Kind is { } kind)
        {
            whole["kind"] = Kebab.Of(kind);
        }

        if (answer.Encoding is { } encoding)
        {
            whole["encoding"] = encoding;
        }

        if (answer.Delimiter is { } delimiter)
        {
            whole["delimiter"] = delimiter;
        }

        return answer.Layout is { } piece ? LayoutPatch.Over(whole, piece) : whole;
    }

    private static LayoutReview Refused(CaseFolder folder, ExhibitFile exhibit, string found, string remedy) =>
        new(folder, exhibit)
        {
            Refusal = new Refusal(
                RefusedBecause.LayoutDoesNotFit,
                File.Exists(folder.LayoutPathOf(exhibit.Exhibit.Code))
                    ? $"layouts/{exhibit.Exhibit.Code}.json"
                    : $"exhibit {exhibit.Exhibit.Code}, the layout as answered",
                found, "a layout without faults", remedy),
        };
}
