using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Restitution.Service.Answers;
using Restitution.Service.Problems;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Protection;

/// <summary>The keys that a query may have: those that the description of the API tells, and no other.</summary>
/// <remarks>
/// A key that was misspelt would change nothing and nobody would learn of it: a list without its limit reads like a
/// whole one. What the description tells and what is taken come from here, for every route.
/// </remarks>
internal sealed class QueryKeys(IApiDescriptionGroupCollectionProvider descriptions)
{
    private const int ToldMost = 10;
    private const int LettersTold = 60;

    /// <summary>How lists are paged.</summary>
    public static readonly IReadOnlyList<string> OfPage = ["skip", "take"];

    private readonly Lazy<FrozenDictionary<(string Method, string Pattern), string[]>> known = new(() =>
        descriptions.ApiDescriptionGroups.Items.SelectMany(group => group.Items).ToFrozenDictionary(
            route => (route.HttpMethod ?? "", route.RelativePath ?? ""), route => (string[])[.. Of(route)]));

    /// <summary>Of a route as it is described.</summary>
    public static IEnumerable<string> Of(ApiDescription route) =>
        route.ParameterDescriptions.Where(each => each.Source == BindingSource.Query).Select(each => each.Name)
            .Concat(IsPaged(route.ActionDescriptor.EndpointMetadata) ? OfPage : []);

    public static bool IsPaged(IEnumerable<object> said) => said.OfType<IProducesResponseTypeMetadata>().Any(
        answer => answer.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(PageOf<>));

    /// <exception cref="RefusedException">The query has keys that the route does not know.</exception>
    public void RefuseUnknown(HttpContext context)
    {
        if (context.Request.Query.Count == 0 || context.GetEndpoint() is not RouteEndpoint route)
        {
            return;
        }

        string method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method;
        string pattern = (route.RoutePattern.RawText ?? "").TrimStart('/');
        string[] taken = known.Value.GetValueOrDefault((method, pattern), []);
        RefusedException.ThrowIfAny(
        [
            .. context.Request.Query.Keys.Where(key => !taken.Contains(key, StringComparer.OrdinalIgnoreCase))
                .Take(ToldMost).Select(key => ServiceRefusals.QueryKeyUnknown(
                    key.Length <= LettersTold ? key : key[..LettersTold] + "…", taken)),
        ]);
    }
}
