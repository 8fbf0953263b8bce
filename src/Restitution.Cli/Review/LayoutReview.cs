using NodaTime;
using Restitution.Intake;
using Restitution.Intake.Layouts;
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

    public bool IsConfirmed => Layout?.Confirmed is not null;

    public bool CanBeConfirmed => Layout is { Confirmed: null } && Undecided.Count == 0 && Refusal is null;

    /// <param name="kind">What a person says the exhibit is; null to let its headings tell.</param>
    public static LayoutReview Of(CaseFolder folder, ExhibitFile exhibit, ExhibitKind? kind)
    {
        string path = folder.LayoutPathOf(exhibit.Exhibit.Code);
        return File.Exists(path) ? OfFile(folder, exhibit, path) : OfProposal(folder, exhibit, kind);
    }

    /// <summary>The exhibit read by this layout, to show what it would give.</summary>
    public ReadExhibit Trial()
    {
        using FileStream bytes = File.OpenRead(Exhibit.FullPath);
        return ReadExhibit.From(bytes, Code, Layout!, Exhibit.Exhibit.FileName);
    }

    /// <summary>Saves the layout as confirmed, and writes the decision down.</summary>
    /// <exception cref="RefusedException">Something is undecided, or the exhibit cannot be read by it.</exception>
    public void Confirm(string by, LocalDate on, string reason, CaseLog decisions)
    {
        RefusedException.ThrowIfAny(Refusal is null ? [] : [Refusal]);
        RefusedException.ThrowIfAny([.. Undecided.Select(undecided => new Refusal(
            RefusedBecause.LayoutUndecided, $"exhibit {Code}", undecided, "every column and mark decided",
            $"decide it in layouts/{Code}.json, then: restitution review {Folder.AsWritten} {Code}"))]);
        if (Trial().Refusal is { } refused)
        {
            throw new RefusedException([ReadRefusals.Of(refused, $"correct layouts/{Code}.json")]);
        }

        Save(Layout! with { Confirmed = new Confirmation(by, on) });
        decisions.Add("layout confirmed", Code, reason);
    }

    /// <summary>Saves a proposal as it stands, for a person to edit; it is not confirmed by that.</summary>
    public void SaveDraft()
    {
        if (Layout is { Confirmed: null } draft && !File.Exists(Folder.LayoutPathOf(Code)))
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

    private static LayoutReview OfFile(CaseFolder folder, ExhibitFile exhibit, string path)
    {
        LayoutReading reading = LayoutFile.Read(File.ReadAllBytes(path));
        return reading.Layout is { } layout
            ? new LayoutReview(folder, exhibit) { Layout = layout, Undecided = LayoutCheck.Lacks(layout) }
            : new LayoutReview(folder, exhibit)
            {
                Refusal = new Refusal(
                    RefusedBecause.LayoutDoesNotFit, $"layouts/{exhibit.Exhibit.Code}.json",
                    string.Join("; ", reading.Faults),
                    "a layout file without faults",
                    "correct the lines named, or delete the file to have a new proposal"),
            };
    }

    private static LayoutReview OfProposal(CaseFolder folder, ExhibitFile exhibit, ExhibitKind? kind)
    {
        using FileStream bytes = File.OpenRead(exhibit.FullPath);
        LayoutProposal proposal = LayoutProposal.For(bytes, exhibit.Exhibit.Code, kind);
        return new LayoutReview(folder, exhibit)
        {
            Layout = proposal.Layout,
            Evidence = proposal.Evidence,
            Columns = proposal.Columns,
            Undecided = [.. proposal.Undecided.Concat(LayoutCheck.Lacks(proposal.Layout)).Distinct()],
            Refusal = proposal.Refusal is { } refusal
                ? ReadRefusals.Of(refusal, $"write layouts/{exhibit.Exhibit.Code}.json by hand")
                : null,
        };
    }
}
