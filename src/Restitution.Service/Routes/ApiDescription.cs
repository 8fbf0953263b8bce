using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;
using Restitution.Service.Access;
using Restitution.Service.Problems;
using Restitution.Service.Protection;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;

namespace Restitution.Service.Routes;

/// <summary>What the description of the API says beside the shapes of bodies and answers.</summary>
/// <remarks>
/// Values of an address, headers and pages are read where a request is gated and never by a handler's parameter, so
/// they are told here from the pattern of the route and from what it says of itself.
/// </remarks>
internal static class ApiDescription
{
    private const string Bearer = "bearer";
    private const string Problem = "Problem";

    private static readonly string[] ProblemTexts = ["type", "title", "detail"];
    private static readonly string[] RefusalTexts = ["because", "place", "found", "wanted", "remedy"];

    public static void Set(OpenApiOptions description, ServiceMode mode)
    {
        description.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document, mode);
            return Task.CompletedTask;
        });
        description.AddOperationTransformer((operation, context, _) =>
        {
            IList<object> said = context.Description.ActionDescriptor.EndpointMetadata;
            operation.Parameters =
            [
                .. InAddress(context.Description.RelativePath ?? ""), .. InQuery(operation, said), .. InHeaders(said),
            ];
            operation.Responses ??= [];
            operation.Responses["default"] = Refused(context.Document);
            TellLocation(operation);
            if (context.Description.HttpMethod == HttpMethods.Put)
            {
                operation.RequestBody ??= AnyBytes();
            }

            if (!said.OfType<OpenToAll>().Any())
            {
                operation.Security = [SignedIn(context.Document)];
            }

            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiDocument document, ServiceMode mode)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Restitution",
            Version = "1",
            Description = "Cases, exhibits, computations and documents. What is refused is answered by RFC 9457. "
                + "A case without a grant answers as one that does not exist. A change names its version by If-Match; "
                + "a request that may be sent twice carries an Idempotency-Key. What answers GET answers HEAD without "
                + "the body. A key of a query that is not described is refused. Amounts are texts.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Problem] = ProblemSchema();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = mode == ServiceMode.Offices ? TokenOfIssuer() : SecretOfLaptop(),
        };
    }

    private static OpenApiSecurityScheme TokenOfIssuer() => new()
    {
        Type = SecuritySchemeType.Http, Scheme = Bearer, BearerFormat = "JWT",
    };

    private static OpenApiSecurityScheme SecretOfLaptop() => new()
    {
        Type = SecuritySchemeType.Http, Scheme = Bearer,
        Description = $"The header that stands in the file {LaptopSecret.FileName} of the private folder.",
    };

    private static OpenApiSecurityRequirement SignedIn(OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] };

    private static IEnumerable<IOpenApiParameter> InAddress(string pattern) =>
        RoutePatternFactory.Parse(pattern).Parameters.Select(each => new OpenApiParameter
        {
            Name = each.Name,
            In = ParameterLocation.Path,
            Required = true,
            Description = each.IsCatchAll ? "May hold slashes, as they are or as %2F." : null,
            Schema = SchemaOf(each.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault()),
        });

    private static OpenApiSchema SchemaOf(string? policy) => policy switch
    {
        "guid" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        "int" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        "long" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static IEnumerable<IOpenApiParameter> InQuery(OpenApiOperation operation, IList<object> said)
    {
        IEnumerable<IOpenApiParameter> bound =
            operation.Parameters?.Where(each => each.In == ParameterLocation.Query) ?? [];
        return QueryKeys.IsPaged(said)
            ? [
                .. bound, Line(QueryKeys.OfPage[0], 0, "How many lines are passed over."),
                Line(QueryKeys.OfPage[1], 1, "How many lines at most."),
            ]
            : bound;
    }

    private static OpenApiParameter Line(string name, int least, string says) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = says,
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Integer, Format = "int32",
            Minimum = least.ToString(System.Globalization.CultureInfo.InvariantCulture),
        },
    };

    private static IEnumerable<IOpenApiParameter> InHeaders(IList<object> said)
    {
        IEnumerable<AskedHeader> headers = said.OfType<AskedHeader>();
        if (said.OfType<Once>().Any())
        {
            headers = headers.Append(new AskedHeader(
                OnceLayer.Header, false, "The same key again is the same request: done once, answered alike."));
        }

        return headers.Select(each => new OpenApiParameter
        {
            Name = each.Name,
            In = ParameterLocation.Header,
            Required = each.IsRequired,
            Description = each.Says,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static void TellLocation(OpenApiOperation operation)
    {
        foreach (string status in new[] { "201", "202" })
        {
            if (operation.Responses!.TryGetValue(status, out IOpenApiResponse? answer)
                && answer is OpenApiResponse made)
            {
                made.Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Location"] = new OpenApiHeader
                    {
                        Description = status == "202" ? "Where the progress of the work is told." : "Where it is.",
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                };
            }
        }
    }

    private static OpenApiRequestBody AnyBytes() => new()
    {
        Required = true,
        Description = "The file as it is; not sent as a form.",
        Content = new Dictionary<string, OpenApiMediaType> { ["*/*"] = new OpenApiMediaType() },
    };

    private static OpenApiResponse Refused(OpenApiDocument? document) => new()
    {
        Description = "What is refused: place, what was found, what was wanted and what to do.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemAnswers.MediaType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchemaReference(Problem, document),
            },
        },
    };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "RFC 9457, with every refusal.",
        Required = new HashSet<string>([.. ProblemTexts, "status", "refusals"]),
        Properties = new Dictionary<string, IOpenApiSchema>(Texts(ProblemTexts))
        {
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["refusals"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(RefusalTexts),
                    Properties = new Dictionary<string, IOpenApiSchema>(Texts(RefusalTexts)),
                },
            },
        },
    };

    private static IEnumerable<KeyValuePair<string, IOpenApiSchema>> Texts(string[] names) => names.Select(
        name => KeyValuePair.Create<string, IOpenApiSchema>(name, new OpenApiSchema { Type = JsonSchemaType.String }));
}
