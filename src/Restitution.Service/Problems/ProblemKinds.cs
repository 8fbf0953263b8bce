using System.Text.Json;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Problems;

/// <summary>The status and the title of each kind of refusal.</summary>
internal static class ProblemKinds
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    private static readonly Dictionary<RefusedBecause, (int Status, string Title)> Known = new()
    {
        [RefusedBecause.NotSignedIn] = (StatusCodes.Status401Unauthorized, "Sign in"),
        [RefusedBecause.NotPermitted] = (StatusCodes.Status403Forbidden, "Not for this role"),
        [RefusedBecause.GrantToOneself] = (StatusCodes.Status403Forbidden, "Not to oneself"),
        [RefusedBecause.NothingHere] = (StatusCodes.Status404NotFound, "Nothing here"),
        [RefusedBecause.MethodWrong] = (StatusCodes.Status405MethodNotAllowed, "Not by this method"),
        [RefusedBecause.VersionMissing] = (StatusCodes.Status428PreconditionRequired, "Say which version"),
        [RefusedBecause.VersionDiffers] = (StatusCodes.Status412PreconditionFailed, "Changed since"),
        [RefusedBecause.IdempotencyKeyReused] = (Unprocessable, "Key of another request"),
        [RefusedBecause.IdempotencyKeyInUse] = (StatusCodes.Status409Conflict, "Under way"),
        [RefusedBecause.AnswerLost] = (StatusCodes.Status409Conflict, "Done, its answer lost"),
        [RefusedBecause.BodyTooLarge] = (StatusCodes.Status413PayloadTooLarge, "Too large"),
        [RefusedBecause.TooManyRequests] = (StatusCodes.Status429TooManyRequests, "Too many requests"),
        [RefusedBecause.HostForeign] = (StatusCodes.Status421MisdirectedRequest, "Another host"),
        [RefusedBecause.OriginForeign] = (StatusCodes.Status403Forbidden, "Another origin"),
        [RefusedBecause.MediaTypeWrong] = (StatusCodes.Status415UnsupportedMediaType, "Another kind of body"),
        [RefusedBecause.RequestMalformed] = (StatusCodes.Status400BadRequest, "Not understood"),
        [RefusedBecause.QueryKeyUnknown] = (StatusCodes.Status400BadRequest, "Not understood"),
        [RefusedBecause.NotReady] = (StatusCodes.Status503ServiceUnavailable, "Not ready"),
        [RefusedBecause.ProgramFailed] = (StatusCodes.Status500InternalServerError, "The program failed"),
        [RefusedBecause.JsonMalformed] = (StatusCodes.Status400BadRequest, "Not JSON"),
        [RefusedBecause.CodeTwice] = (StatusCodes.Status409Conflict, "There already"),
        [RefusedBecause.BytesTwice] = (StatusCodes.Status409Conflict, "There already"),
        [RefusedBecause.ChangedMeanwhile] = (StatusCodes.Status412PreconditionFailed, "Changed since"),
        [RefusedBecause.NotInDatabase] = (StatusCodes.Status404NotFound, "Nothing here"),
        [RefusedBecause.CodeTaken] = (StatusCodes.Status409Conflict, "There already"),
        [RefusedBecause.StateForbids] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.VaultAddressMalformed] = (StatusCodes.Status400BadRequest, "Not understood"),
        [RefusedBecause.ExhibitNotInVault] = (StatusCodes.Status404NotFound, "Nothing here"),
        [RefusedBecause.ExhibitWrittenOtherwise] = (StatusCodes.Status409Conflict, "There already"),
        [RefusedBecause.ExhibitTooLarge] = (StatusCodes.Status413PayloadTooLarge, "Too large"),
        [RefusedBecause.CaseQuotaReached] = (StatusCodes.Status413PayloadTooLarge, "Too large"),
        [RefusedBecause.UploadUnknown] = (StatusCodes.Status404NotFound, "Nothing here"),
        [RefusedBecause.UploadIncomplete] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.ChunkWrittenOtherwise] = (StatusCodes.Status409Conflict, "There already"),
        [RefusedBecause.UploadsTooMany] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.RevealUnknown] = (StatusCodes.Status404NotFound, "Nothing here"),
        [RefusedBecause.RevealNotOpen] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.RevealBySamePerson] = (StatusCodes.Status403Forbidden, "Not by the same person"),
        [RefusedBecause.RevealTimeOver] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.RevealReadingsUsed] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.FormerIdentityUnknown] = (StatusCodes.Status404NotFound, "Nothing here"),
        [RefusedBecause.IdentityErased] = (StatusCodes.Status410Gone, "Erased"),
        [RefusedBecause.ShareWithdrawn] = (StatusCodes.Status410Gone, "Withdrawn"),
        [RefusedBecause.RecipientBySamePerson] = (StatusCodes.Status403Forbidden, "Not by the same person"),
        [RefusedBecause.RecipientNotConfirmed] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.NotIssued] = (StatusCodes.Status409Conflict, "Not in this state"),
        [RefusedBecause.FigureUnknown] = (StatusCodes.Status404NotFound, "Nothing here"),
        [RefusedBecause.FileInTheWay] = (StatusCodes.Status409Conflict, "There already"),
    };

    public static int StatusOf(RefusedBecause because) =>
        Known.TryGetValue(because, out (int Status, string Title) known) ? known.Status : Unprocessable;

    public static string TitleOf(RefusedBecause because) =>
        Known.TryGetValue(because, out (int Status, string Title) known) ? known.Title : "Refused";

    /// <summary>The word by which machines know it: <c>version-differs</c>.</summary>
    public static string WordOf(RefusedBecause because) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(because.ToString());
}
