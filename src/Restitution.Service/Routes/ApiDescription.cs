using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Restitution.Service.Routes;

/// <summary>What the description of the API says beside its routes.</summary>
internal static class ApiDescription
{
    private const string Bearer = "bearer";

    public static void Set(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "Restitution",
            Version = "1",
            Description = "Cases, exhibits, computations and documents. What is refused is answered by RFC 9457. "
                + "A case without a grant answers as one that does not exist. A change names its version by If-Match; "
                + "a request that may be sent twice carries an Idempotency-Key. Amounts are texts.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = Bearer, BearerFormat = "JWT",
        };
        document.Security =
            [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    });
}
