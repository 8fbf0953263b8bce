using System.Text.Json.Nodes;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Problems;

/// <summary>Answers by RFC 9457, made here and nowhere else.</summary>
/// <remarks>
/// Each says place, what was found, what was wanted and what to do, from the refusal. None holds a stack trace, a path
/// of the machine or the address asked for, so that what does not exist and what is not granted answer in the same
/// bytes.
/// </remarks>
public static class ProblemAnswers
{
    public const string MediaType = "application/problem+json";

    /// <summary>The first refusal gives kind and status; all are listed.</summary>
    public static JsonObject Body(IReadOnlyList<Refusal> refusals) => new()
    {
        ["type"] = "urn:restitution:problem:" + ProblemKinds.WordOf(refusals[0].Because),
        ["title"] = ProblemKinds.TitleOf(refusals[0].Because),
        ["status"] = ProblemKinds.StatusOf(refusals[0].Because),
        ["detail"] = refusals[0].ToString(),
        ["refusals"] = new JsonArray([.. refusals.Select(OfOne)]),
    };

    public static Task Write(HttpContext context, params IReadOnlyList<Refusal> refusals)
    {
        HttpResponse response = context.Response;
        response.StatusCode = ProblemKinds.StatusOf(refusals[0].Because);
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        PrivatePlaces places = context.RequestServices.GetRequiredService<ServiceParts>().Places;
        byte[] body = System.Text.Encoding.UTF8.GetBytes(
            Body([.. refusals.Select(ApiWords.Of).Select(places.OutOf)]).ToJsonString());
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static JsonNode OfOne(Refusal refusal) => new JsonObject
    {
        ["because"] = ProblemKinds.WordOf(refusal.Because),
        ["place"] = refusal.Place,
        ["found"] = refusal.Found,
        ["wanted"] = refusal.Wanted,
        ["remedy"] = refusal.Remedy,
    };
}
