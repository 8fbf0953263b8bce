using NodaTime;
using NodaTime.Text;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.IdentityVault;

/// <summary>
/// What the identity vault refuses. No text of it holds a name, a number, or a reason that somebody typed.
/// </summary>
internal static class IdentityRefusals
{
    public static RefusedException Damaged(string caseCode, string code) => new(
        RefusedBecause.SealedIdentityDamaged, $"the identity of {code} in case {caseCode}",
        "a sealed row that its key does not open", "the row as it was sealed, under its own code and case",
        "find out who changed the row; put it back from a copy");

    public static RefusedException Erased(string caseCode, string code) => new(
        RefusedBecause.IdentityErased, $"the identity of {code} in case {caseCode}",
        "that it was erased", "an identity that is kept", "nothing brings it back; leave the code out");

    public static RefusedException CodesUnknown(string caseCode, IEnumerable<string> codes) => new(
        RefusedBecause.CodeUnknown, $"the identities of case {caseCode}",
        $"no identity of {string.Join(", ", codes)}", "codes whose identities are kept", "correct the codes");

    public static RefusedException ReasonMissing(string caseCode) => new(
        RefusedBecause.TextMalformed, $"the identities of case {caseCode}",
        "no reason, or one of over 2,000 characters",
        "a reason that others can judge", "say what the identities are needed for");

    public static RefusedException DualControl(string caseCode) => new(
        RefusedBecause.RevealNotOpen, $"the identities of case {caseCode}", "a reading without a request",
        "a request that another person approved", "ask, and have another person approve it");

    public static RefusedException Unknown(Guid requestId) => new(
        RefusedBecause.RevealUnknown, Place(requestId), "no such request of yours", "a request that you made",
        "ask anew");

    public static RefusedException SamePerson(Guid requestId) => new(
        RefusedBecause.RevealBySamePerson, Place(requestId), "that who asked would decide", "another person",
        "have somebody else look at the request");

    public static RefusedException NotOpen(RevealRequest request, string wanted) => new(
        RefusedBecause.RevealNotOpen, Place(request.Id), $"a request that is {Word(request.State)}", wanted,
        request.State == RevealState.Waiting ? "have another person approve it" : "ask anew");

    public static RefusedException TimeOver(Guid requestId, Instant openUntil) => new(
        RefusedBecause.RevealTimeOver, Place(requestId),
        $"a request that was open until {InstantPattern.General.Format(openUntil)}", "one whose time is not over",
        "ask anew");

    public static RefusedException ReadingsUsed(RevealRequest request) => new(
        RefusedBecause.RevealReadingsUsed, Place(request.Id),
        FormattableString.Invariant($"{request.ReadingsDone} readings"),
        FormattableString.Invariant($"at most {request.ReadingsMost}"), "ask anew");

    public static RefusedException ChangedMeanwhile(Guid requestId) => new(
        RefusedBecause.RevealNotOpen, Place(requestId), "that somebody else acted on it at the same moment",
        "one act at a time", "look at the request again");

    public static RefusedException ReplacementDecided(ReplacementRow row) => new(
        RefusedBecause.StateForbids, Place(row.Id),
        $"a replacement that is {(row.State == ReplacementState.Done ? "done" : "declined")}", "one that waits",
        "hand the identities in again");

    public static RefusedException FormerUnknown(string caseCode, string code, int version) => new(
        RefusedBecause.FormerIdentityUnknown, $"the identity of {code} in case {caseCode}",
        FormattableString.Invariant($"no former version {version}"), "a version that stood once",
        "list the former versions of the identity");

    public static RefusedException ReplacedMeanwhile(string caseCode) => new(
        RefusedBecause.ChangedMeanwhile, $"the identities of case {caseCode}",
        "that one of them was changed or erased since this was handed in", "those that were to be replaced",
        "look at what is kept now and hand the identities in again");

    public static RefusedException AnotherVersion(string caseCode, int found, int expected) => new(
        RefusedBecause.ChangedMeanwhile, $"the identities of case {caseCode}",
        FormattableString.Invariant($"version {found}"), FormattableString.Invariant($"version {expected}"),
        "look at what is kept now and hand the identities in again");

    public static RefusedException VersionMissing(string caseCode) => new(
        RefusedBecause.VersionMissing, $"the identities of case {caseCode}",
        "that identities which are kept would be replaced, without a word on which version", "the header If-Match",
        "read the list of identities and send its ETag as If-Match");

    public static RefusedException KeyUnusable(string found, string wanted, string remedy) => new(
        RefusedBecause.WrappingKeyUnusable, "the key that wraps the keys of persons", found, wanted, remedy);

    private static string Place(Guid requestId) => $"request {requestId}";

    private static string Word(RevealState state) => state switch
    {
        RevealState.Waiting => "not approved yet",
        RevealState.Approved => "approved",
        RevealState.Declined => "declined",
        RevealState.Revoked => "revoked",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a known state."),
    };
}
