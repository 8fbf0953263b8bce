using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Writing;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>Why a figure of a computation is what it is, to the article of law and the row of the exhibit.</summary>
/// <remarks>
/// The case is laid out as the computation had it, definition, files and whose the rows were, and computed. Where that
/// comes to another result all the same, the computation can no longer be told and the answer says why.
/// </remarks>
internal static class ExplanationRoutes
{
    // Reasons stand inside reasons, deeper than any other answer.
    private static readonly JsonSerializerOptions Deep = new()
    {
        MaxDepth = 1_000, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapExplanations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/cases/{code}/computations/{id:guid}/explanations/{**figure}", One)
            .InCase(Right.ReadComputations).Produces(StatusCodes.Status200OK, contentType: ServiceJson.MediaType)
            .WithSummary("The reasons of a figure or finding by its id, as explain --json prints them; ?all=true tells "
                + "every step of a traced figure");

    private static async Task One(HttpContext context, ServiceParts parts, Guid id, string figure, bool? all)
    {
        var at = CaseAtHand.Of(context);
        KeptComputation computation = ComputationRoutes.Found(context, parts, id);
        string asked = AddressValue.WithSlashes(figure);
        KeptRun kept = await parts.Runs.Of(at.Case, computation, at.By, context.RequestAborted);
        MadeAgain.ThrowIfAnother(parts, at.Case, computation, kept.Run, MadeAgain.ResultsOf(asked));
        string told = FigureExplanation.Of(kept.Run, asked, all ?? false, kept.FiguresOf).ToJsonString(Deep);
        if (kept.Protected.IsIn(told))
        {
            parts.Custody.Append(at.Deed(CustodyAct.ProtectedNameRefused, computation.Id.ToString()));
            throw new RefusedException(
                RefusedBecause.ProtectedNameInOutput, "the answer", "a name or account number of a worker",
                "codes alone", "look for it in the descriptions, sources and findings of case.json");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(told);
        context.Response.ContentType = ServiceJson.MediaTypeWithCharset;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
