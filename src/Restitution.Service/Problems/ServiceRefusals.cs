using Restitution.Storage.Refusals;

namespace Restitution.Service.Problems;

/// <summary>What the service itself refuses, in the words that every caller gets alike.</summary>
internal static class ServiceRefusals
{
    public static readonly Refusal NotSignedIn = new(
        RefusedBecause.NotSignedIn, "the request", "no token that is taken here",
        "a bearer token of the issuer that this service trusts, in force", "sign in and ask again");

    /// <summary>The same of a laptop. Where the folder lies is told to whoever started it, and not here.</summary>
    public static readonly Refusal SecretNotShown = new(
        RefusedBecause.NotSignedIn, "the header Authorization", "not the secret of this service",
        "the line of the file serve.secret, in the folder that was named by --data when this service was started",
        "send that line as a header: curl -H @FOLDER/serve.secret");

    /// <summary>Said of what does not exist and of what is not granted.</summary>
    public static readonly Refusal NothingHere = new(
        RefusedBecause.NothingHere, "the address", "nothing that is there for you",
        "a case in which you have a grant, or something that it holds",
        "check the address, or ask an administrator for a grant");

    public static readonly Refusal MethodWrong = new(
        RefusedBecause.MethodWrong, "the request", "a method that this address does not know",
        "one of those in the header Allow", "see /api/openapi.json");

    public static readonly Refusal BodyTooLarge = new(
        RefusedBecause.BodyTooLarge, "the body", "more bytes than are taken at once", "fewer",
        "send an exhibit in chunks, or a smaller body");

    public static readonly Refusal MediaTypeWrong = new(
        RefusedBecause.MediaTypeWrong, "the header Content-Type", "another kind of body",
        "the kind that /api/openapi.json tells for this address", "send that kind and name it");

    public static readonly Refusal TooManyRequests = new(
        RefusedBecause.TooManyRequests, "the request", "more than one caller may ask in this time", "fewer",
        "wait as long as the header Retry-After says");

    public static readonly Refusal BodyMalformed = new(
        RefusedBecause.RequestMalformed, "the request", "what cannot be read",
        "what /api/openapi.json tells for this address", "mend it and send it again");

    public static readonly Refusal NotReady = new(
        RefusedBecause.NotReady, "the service", "that database or vault does not answer", "both", "try again later");

    public static readonly Refusal VersionMissing = new(
        RefusedBecause.VersionMissing, "the header If-Match", "none", "the ETag of the version that is to be changed",
        "read it again and send its ETag as If-Match");

    public static readonly Refusal VersionDiffers = new(
        RefusedBecause.VersionDiffers, "the header If-Match", "another version than there is now",
        "the ETag of the version that is there now",
        "read it again, see what somebody else changed, and send the change with its new ETag");

    public static readonly Refusal KeyReused = new(
        RefusedBecause.IdempotencyKeyReused, "the header Idempotency-Key", "the key of another request",
        "the same request again, or a key of its own", "choose a new key for a new request");

    public static readonly Refusal KeyInUse = new(
        RefusedBecause.IdempotencyKeyInUse, "the header Idempotency-Key", "a request with this key that is under way",
        "its answer", "wait a moment and send it again with the same key");

    /// <param name="at">When it was done.</param>
    public static Refusal AnswerLost(string at) => new(
        RefusedBecause.AnswerLost, "the header Idempotency-Key",
        $"a request with this key that was done at {at} and whose answer was lost", "no repetition of it",
        "read what there is now, and ask anew under another key only where it is not there");

    public static readonly Refusal KeyMalformed = new(
        RefusedBecause.RequestMalformed, "the header Idempotency-Key", "what is no key",
        "1 to 100 printable letters and figures of ASCII", "choose another key");

    public static readonly Refusal IssuerAway = new(
        RefusedBecause.NotReady, "the issuer of tokens", "that it does not answer", "its keys, to check the token",
        "try again later");

    public static readonly Refusal HostForeign = new(
        RefusedBecause.HostForeign, "the header Host", "another name", "127.0.0.1, localhost or [::1]",
        "ask this machine by its own name");

    public static readonly Refusal OriginForeign = new(
        RefusedBecause.OriginForeign, "the header Origin", "a page of another site", "none, or this service's own",
        "ask from this service's own pages or from a program");

    public static Refusal QueryKeyUnknown(string key, IReadOnlyCollection<string> known) => new(
        RefusedBecause.QueryKeyUnknown, $"the query, {key}", "a key that this address does not know",
        known.Count == 0 ? "no query" : string.Join(", ", known), "correct the key or leave it out");

    public static Refusal NotPermitted(Access.Right right) => new(
        RefusedBecause.NotPermitted, "the request", "a role that may not do this",
        $"a role with the right {right}", "ask someone who holds one");

    /// <param name="number">By which whoever runs the service finds the failure in the logs.</param>
    public static Refusal ProgramFailed(string number) => new(
        RefusedBecause.ProgramFailed, "the program itself", "a failure that it kept under the number " + number,
        "none", "try again; if it stays, report the number");
}
