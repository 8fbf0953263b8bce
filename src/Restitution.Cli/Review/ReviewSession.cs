using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Review;

/// <summary>What a review was asked to do.</summary>
internal sealed record ReviewWish
{
    public required string? Exhibit { get; init; }

    public required ExhibitKind? Kind { get; init; }

    public required bool AcceptLayout { get; init; }

    public required bool SaveDraft { get; init; }

    public required bool AcceptClearMatches { get; init; }

    public required ReviewAnswers? Answers { get; init; }

    public required string By { get; init; }

    public required string? Reason { get; init; }

    public required string? KeyFile { get; init; }

    public required bool IsShowingNames { get; init; }

    public required bool AsJson { get; init; }
}

/// <summary>
/// Walks through a case: layouts, rows set aside, names; every decision is written down with who, when and why.
/// </summary>
internal sealed class ReviewSession(CaseFolder folder, ReviewWish wish, Terminal terminal)
{
    private readonly CaseLog decisions =
        new(folder.DecisionLogPath, terminal.Clock, wish.By) { IsHeld = wish.Answers is not null };

    private readonly JsonObject report = [];
    private readonly List<Refusal> refused = [];
    private readonly List<Refusal> refusedAnswers = [];
    private readonly HashSet<string> refusedExhibits = new(StringComparer.Ordinal);
    private readonly ReviewTerminal person = new(
        terminal,
        isAsking: terminal.IsInteractive && wish is
        {
            AsJson: false, Answers: null, AcceptLayout: false, SaveDraft: false, AcceptClearMatches: false,
        },
        isSaying: !wish.AsJson);

    public int Run()
    {
        RequireKnown();
        if (wish.Answers is null)
        {
            Reviewed();
            return Ended();
        }

        var before = new BeforeAnswers(folder);
        bool isTaken = false;
        try
        {
            Reviewed();
            isTaken = true;
        }
        finally
        {
            if (!isTaken)
            {
                before.Restore();
                terminal.Error.WriteLine("None of the answers is taken: the case is as it was before.");
            }
        }

        decisions.WriteHeld();
        return Ended();
    }

    private void Reviewed()
    {
        List<LayoutReview> layouts = [.. ExhibitsAsked().Select(Layout)];
        person.Places = ShownPlaces.AsWritten;
        report["layouts"] = new JsonArray([.. layouts.Select(layout => ReviewPrint.InJson(layout, PlacesOf(layout)))]);
        IReadOnlyList<string> unnamed = UnnamedFiles.Of(folder);
        report["unnamedFiles"] = new JsonArray([.. unnamed.Select(file => (JsonNode)file)]);
        person.Say(UnnamedFiles.Sentence(folder, unnamed));
        RefusedException.ThrowIfAny([.. refusedAnswers]);
        if (NoneIsOpen())
        {
            RowsAndNames();
            return;
        }

        RefusedException.ThrowIfAny([.. RowsAndNamesAnswered().Take(1).Select(place => new Refusal(
            RefusedBecause.LayoutMissing, place, "an answer about a row or a name before every layout is confirmed",
            "every exhibit with a confirmed layout", "answer for the layouts too, or confirm them first"))]);
        person.Say("Rows and names are shown when every exhibit has a confirmed layout.");
    }

    private IEnumerable<string> RowsAndNamesAnswered() => wish.Answers is not { } answers ? [] :
    [
        .. answers.Corrections.Select(answer => answer.Place), .. answers.Matches.Select(answer => answer.Place),
        .. answers.SetAside.Select(answer => answer.Place),
    ];

    // What could not be reviewed is told at the end, when everything else is done and saved.
    private int Ended()
    {
        Refusal[] told = [.. refused.Distinct()];
        report["refusals"] = new JsonArray([.. told.Select(Failures.InJson)]);
        if (wish.AsJson)
        {
            JsonPrint.WriteTo(terminal, report);
        }

        foreach (Refusal refusal in told)
        {
            terminal.Error.WriteLine(refusal.ToString());
        }

        return told.Length == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private LayoutReview Layout(ExhibitFile exhibit)
    {
        try
        {
            var access = new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName);
            LayoutReview review =
                new LayoutWalk(folder, wish, terminal.Today, decisions, access, person).Through(exhibit);
            Refuse(exhibit, review.Refusal is { } refusal ? [refusal] : []);
            return review;
        }
        catch (RefusedException notTaken)
        {
            Refuse(exhibit, notTaken.Refusals);
            return LayoutReview.Of(folder, exhibit, LayoutAnswer.Nothing);
        }
    }

    private ShownPlaces PlacesOf(LayoutReview layout) => wish.IsShowingNames
        ? ShownPlaces.AsWritten : ShownPlaces.OfFile(layout.Code, layout.Exhibit.FullPath);

    private void Refuse(ExhibitFile exhibit, IReadOnlyList<Refusal> asWritten)
    {
        Refusal[] refusals = [.. asWritten.Select(refusal => person.Places.Of(refusal))];
        refused.AddRange(refusals);
        if (wish.Answers?.Layouts.Any(answer => answer.Exhibit == exhibit.Exhibit.Code) ?? false)
        {
            refusedAnswers.AddRange(refusals);
        }

        if (refusals.Length > 0)
        {
            refusedExhibits.Add(exhibit.Exhibit.Code);
        }
    }

    // An answer about an exhibit that is not there would be passed over in silence.
    private void RequireKnown() => RefusedException.ThrowIfAny([.. (wish.Answers?.Layouts ?? [])
        .Where(answer => folder.Exhibits.All(exhibit => exhibit.Exhibit.Code != answer.Exhibit || exhibit.IsCitedOnly))
        .Select(answer => new Refusal(
            RefusedBecause.CodeUnknown, $"exhibit {answer.Exhibit}", "no such exhibit in case.json that is read",
            "an exhibit of the case", "correct the code in the answers"))]);

    private IEnumerable<ExhibitFile> ExhibitsAsked()
    {
        ExhibitFile[] read = [.. folder.Exhibits.Where(exhibit => !exhibit.IsCitedOnly)];
        ExhibitFile[] asked = [.. read.Where(exhibit => wish.Exhibit is null || exhibit.Exhibit.Code == wish.Exhibit)];
        return asked.Length > 0 || wish.Exhibit is null
            ? asked
            : throw new RefusedException(
                RefusedBecause.CodeUnknown, $"exhibit {wish.Exhibit}", "no such exhibit in case.json that is read",
                $"one of {string.Join(", ", read.Select(exhibit => exhibit.Exhibit.Code))}", "correct the code");
    }

    // An exhibit that cannot be read is not open: the others do not wait for it.
    private bool NoneIsOpen() => folder.Exhibits
        .Where(exhibit => !exhibit.IsCitedOnly)
        .All(exhibit => CaseReading.LayoutOf(folder, exhibit).Refusal?.Because
            is not (RefusedBecause.LayoutMissing or RefusedBecause.LayoutUndecided));

    private void RowsAndNames()
    {
        CaseIdentities identities = IdentityAccess.Open(folder, wish.KeyFile, "review", terminal);
        CaseReading reading = Rows(CaseReading.OfReadable(folder, identities), identities);
        refused.AddRange(reading.Unread
            .Where(unread => wish.Exhibit is null || unread.Exhibit == wish.Exhibit)
            .Where(unread => !refusedExhibits.Contains(unread.Exhibit))
            .Select(unread => unread.Because));
        ExhibitReading[] shown = [.. reading.Exhibits
            .Where(exhibit => !exhibit.File.IsCitedOnly)
            .Where(exhibit => reading.Unread.All(unread => unread.Exhibit != exhibit.File.Exhibit.Code))
            .Where(exhibit => wish.Exhibit is null || exhibit.File.Exhibit.Code == wish.Exhibit)];
        if (person.IsSaying)
        {
            shown.ToList().ForEach(exhibit => ReviewPrint.Print(exhibit, terminal.Out));
        }

        report["exhibits"] = new JsonArray([.. shown.Select(ReviewPrint.InJson)]);
        var review = new MatchReview(folder, identities, MatchProposals.For(reading.Names, identities));
        Matches(review, person.IsAsking);
        review.Seal(() => IdentityAccess.Key(wish.KeyFile, terminal), decisions);
    }

    // The rows set aside before the names: a corrected row may bear a name that nobody has matched yet.
    private CaseReading Rows(CaseReading reading, CaseIdentities identities)
    {
        var rows = new RowReview(folder, reading, wish, terminal.Today, decisions, person);
        rows.Answer();
        if (person.IsAsking && reading.Evidence.Exhibits.Any(exhibit => exhibit.Quarantined.Count > 0))
        {
            new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName).Add("rows shown", "", "review");
            rows.Ask();
        }

        report["rowsCorrected"] = rows.CorrectedCount;
        if (rows.CorrectedCount == 0)
        {
            return reading;
        }

        person.Say(FormattableString.Invariant($"{rows.CorrectedCount} rows corrected; the exhibits stay as they are"));
        return CaseReading.OfReadable(folder, identities);
    }

    private void Matches(MatchReview review, bool isAsking)
    {
        RefusedException.ThrowIfAny([.. (wish.Answers?.Matches ?? []).SelectMany(review.RefusalsOf)]);
        foreach (MatchAnswer answer in wish.Answers?.Matches ?? [])
        {
            review.Confirm(
                review.At(answer.Place), answer.Code, answer.AnyExhibit, wish.By, terminal.Today,
                answer.Reason ?? wish.Reason ?? "as answered");
        }

        if (wish.AcceptClearMatches)
        {
            foreach (MatchProposal proposal in review.Open.Where(proposal => proposal.Clear is not null).ToList())
            {
                review.Confirm(
                    proposal, proposal.Clear!.Code, inAnyExhibit: false, wish.By, terminal.Today,
                    wish.Reason ?? MatchReview.Why(proposal.Clear));
            }
        }

        if (isAsking || wish.IsShowingNames)
        {
            new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName).Add("names shown", "", "review");
        }

        MatchProposal[] open = [.. review.Open];
        report["matchesConfirmed"] = review.AddedCount;
        report["unmatched"] = new JsonArray([.. open.Select(ReviewPrint.InJson)]);
        if (wish.AsJson)
        {
            return;
        }

        foreach (MatchProposal proposal in open)
        {
            ReviewPrint.Print(proposal, isAsking || wish.IsShowingNames, terminal.Out);
            if (isAsking)
            {
                AskAbout(proposal, review);
            }
        }

        person.Say(FormattableString.Invariant(
            $"{review.AddedCount} matches confirmed now, {review.Open.Count()} names still matched to nobody"));
    }

    private void AskAbout(MatchProposal proposal, MatchReview review)
    {
        const string Whose = "Whose is it? A code, 'nobody', or nothing to leave it open:";
        string answer = person.Ask(Whose);
        while (answer is not ("" or "nobody") && !review.Codes.Contains(answer))
        {
            person.Say($"  \"{answer}\" is no code of the case: {string.Join(", ", review.Codes)}");
            answer = person.Ask(Whose);
        }

        if (answer.Length == 0)
        {
            return;
        }

        string reason = person.Ask("Why?");
        review.Confirm(
            proposal, answer == "nobody" ? null : answer, inAnyExhibit: false, wish.By, terminal.Today,
            reason.Length > 0 ? reason : "known to the reviewer");
    }
}
