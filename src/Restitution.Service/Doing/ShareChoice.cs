using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>What was chosen for a package, found in the case and free to leave.</summary>
internal sealed record ShareChoice(
    IReadOnlyList<StoredDocument> Documents,
    IReadOnlyList<(KeptComputation Made, ComputationToShare As)> Computations,
    IReadOnlyList<(StoredExhibit Exhibit, string Reason)> Originals)
{
    /// <exception cref="RefusedException">With all that may not leave, or is not of this case.</exception>
    public static ShareChoice Of(ServiceParts parts, Guid caseId, ShareAsked asked)
    {
        List<Refusal> refusals = [];
        var choice = new ShareChoice(
            [
                .. asked.Documents.Distinct().Select(id => Document(parts, caseId, id, refusals))
                    .OfType<StoredDocument>(),
            ],
            [
                .. asked.Computations.DistinctBy(each => each.Id)
                    .Select(each => (Computation(parts, caseId, each.Id, refusals)!, each))
                    .Where(each => each.Item1 is not null),
            ],
            [
                .. asked.Exhibits.DistinctBy(each => each.Code)
                    .Select(each => (Original(parts, caseId, each, refusals)!, each.Reason))
                    .Where(each => each.Item1 is not null),
            ]);
        if (asked.Documents.Count + asked.Computations.Count + asked.Exhibits.Count == 0)
        {
            refusals.Add(new Refusal(
                RefusedBecause.NothingToShare, "the package", "nothing that was chosen",
                "at least one document, computation or exhibit", "choose what the recipient needs, and no more"));
        }

        RefusedException.ThrowIfAny(refusals);
        return choice;
    }

    private static StoredDocument? Document(ServiceParts parts, Guid caseId, Guid id, List<Refusal> refusals)
    {
        StoredDocument? found = parts.Documents.OfId(id) is { } there && there.CaseId == caseId ? there : null;
        if (found is null)
        {
            refusals.Add(Unknown($"documents, {id}", "a document of the case"));
        }
        else if (found.State != DocumentState.Issued)
        {
            refusals.Add(NotIssued($"documents, {id}", $"a document that is {found.State}"));
        }

        return found;
    }

    // What nobody signed for does not leave; a computation is signed for by a document that was issued of it.
    private static KeptComputation? Computation(ServiceParts parts, Guid caseId, Guid id, List<Refusal> refusals)
    {
        KeptComputation? found = parts.Computations.OfId(id) is { } there && there.CaseId == caseId ? there : null;
        if (found is null)
        {
            refusals.Add(Unknown($"computations, {id}", "a computation of the case"));
        }
        else if (!parts.Documents.OfComputation(id).Any(document => document.State == DocumentState.Issued))
        {
            refusals.Add(NotIssued($"computations, {id}", "a computation on which no issued document stands"));
        }

        return found;
    }

    private static StoredExhibit? Original(
        ServiceParts parts, Guid caseId, OriginalToShare asked, List<Refusal> refusals)
    {
        StoredExhibit? found = parts.Exhibits.OfCode(caseId, asked.Code);
        if (found is null)
        {
            refusals.Add(Unknown("exhibits", "the code of an exhibit of the case"));
        }
        else if (!asked.MayHoldNames || string.IsNullOrWhiteSpace(asked.Reason))
        {
            refusals.Add(new Refusal(
                RefusedBecause.OriginalNotChosen, $"exhibits, {found.Code}",
                "an original, in which names may stand", "that it is chosen expressly, with the reason",
                "leave it out; or give the reason and say that it may hold names"));
        }

        return found;
    }

    private static Refusal Unknown(string place, string wanted) => new(
        RefusedBecause.CodeUnknown, place, "nothing of this case", wanted, "list what the case has");

    private static Refusal NotIssued(string place, string found) => new(
        RefusedBecause.NotIssued, place, found, "what the office has issued",
        "issue the document first: a draft does not leave");
}
