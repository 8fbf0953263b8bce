using Microsoft.AspNetCore.Server.Kestrel.Core;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Functions;
using Restitution.Service.Problems;
using Restitution.Service.Protection;
using Restitution.Service.Routes;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;
using Restitution.Service.Telemetry;
using Restitution.Service.Work;

namespace Restitution.Service;

/// <summary>The one application: its order of layers, and every route.</summary>
public static class ServiceApplication
{
    /// <remarks>The parts live as long as the application and are disposed with it.</remarks>
    /// <param name="logs">Where logs go; the console, when nothing is said.</param>
    public static WebApplication Build(
        ServiceOptions options, ServiceParts parts, Action<ILoggingBuilder>? logs = null)
    {
        // Nothing of the environment in which it is started is taken but what the options say.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ApplicationName = typeof(ServiceApplication).Assembly.GetName().Name,
        });
        AddServer(builder, options);
        AddLogs(builder.Logging, logs ?? (console => console.AddConsole()));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(parts);
        builder.Services.AddSingleton(new RefusalAudit(parts.Refusals, parts.Clock));
        builder.Services.AddRouting();
        builder.Services.AddWork(options);
        builder.Services.AddRequestRates(options.Limits);
        builder.Services.AddSingleton<QueryKeys>();
        builder.Services.AddOpenApi(description => ApiDescription.Set(description, options.Mode));
        builder.Services.ConfigureHttpJsonOptions(json => ServiceJson.Set(json.SerializerOptions));
        if (options.Tokens is { } trust)
        {
            builder.Services.AddTokenSignIn(trust);
        }

        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(options.Limits.StopSeconds));

        WebApplication app = builder.Build();
        if (ServiceTelemetry.SendTo(options.TelemetryEndpoint) is { } sending)
        {
            app.Lifetime.ApplicationStopped.Register(sending.Dispose);
        }

        UseLayers(app, options, parts);
        MapRoutes(app, options);
        RouteNeeds.ThrowIfAnySaysNothing(((IEndpointRouteBuilder)app).DataSources.SelectMany(each => each.Endpoints));
        return app;
    }

    private static void AddServer(WebApplicationBuilder builder, ServiceOptions options)
    {
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls([.. options.Checked().Addresses]);
        builder.Services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = options.Limits.BodyBytesMost;
            server.Limits.MaxRequestHeadersTotalSize = 32 << 10;
            server.Limits.MaxRequestLineSize = 8 << 10;
        });
    }

    // The framework logs addresses and what it could not read; a name may stand in either.
    private static void AddLogs(ILoggingBuilder logs, Action<ILoggingBuilder> where)
    {
        where(logs);
        logs.SetMinimumLevel(LogLevel.Information);
        logs.AddFilter("Microsoft", LogLevel.None);
        logs.AddFilter("System", LogLevel.None);
    }

    private static void UseLayers(WebApplication app, ServiceOptions options, ServiceParts parts)
    {
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestSpans>();
        app.UseMiddleware<ProblemGuard>();
        app.UseTriggers(parts);
        app.UseRoutingWithHead();
        if (options.Tokens is { } trust)
        {
            app.UseTokenSignIn(trust);
        }
        else
        {
            app.UseLaptopSignIn(LaptopSecret.OpenOrMake(options.DataFolder));
        }

        app.UseRateLimiter();
        app.UseMiddleware<AccessGate>();
        app.Use((context, next) =>
        {
            app.Services.GetRequiredService<QueryKeys>().RefuseUnknown(context);
            return next(context);
        });
        app.UseMiddleware<OnceLayer>();
    }

    private static void MapRoutes(WebApplication app, ServiceOptions options)
    {
        app.MapHealth();
        app.MapCases();
        app.MapCaseFiles();
        app.MapParties();
        app.MapExhibits(options.Limits);
        app.MapCorrections();
        app.MapUploads(options.Limits);
        app.MapComputations();
        app.MapExplanations();
        app.MapDocuments();
        app.MapShares();
        app.MapRecipients();
        app.MapJobs(options);
        app.MapGrants();
        app.MapCustody();
        app.MapReveals(options);
        app.MapReplacements(options);
        app.MapRegister();
        app.MapStatistics();
        IEndpointConventionBuilder description = app.MapOpenApi("/api/openapi.json");
        _ = options.Mode == ServiceMode.Laptop
            ? description.InInstallation(Right.ListCases) : description.OpenToAll();
    }
}
