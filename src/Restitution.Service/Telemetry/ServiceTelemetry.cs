using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Restitution.Storage.Databases;

namespace Restitution.Service.Telemetry;

/// <summary>Spans and counts of the service, and where they are sent.</summary>
/// <remarks>
/// A tag is a route as it was mapped, a method, a status, a kind of refusal or of work; never an address that was asked
/// for, a code, a subject or a text. A statement asked of a database stands in its span without its values. The
/// framework's own spans hold addresses and are not listened to.
/// </remarks>
public static class ServiceTelemetry
{
    public const string Name = "Restitution.Service";

    public static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Counts = new(Name);

    public static readonly Histogram<double> RequestSeconds = Counts.CreateHistogram<double>(
        "http.server.request.duration", "s", "How long requests took, by route, method and status.");

    public static readonly Counter<long> Refusals = Counts.CreateCounter<long>(
        "restitution.refusals", "{refusal}", "Refused requests, by kind.");

    public static readonly Counter<long> AuditFailures = Counts.CreateCounter<long>(
        "restitution.audit.failures", "{refusal}", "Refusals that could not be kept.");

    /// <summary>Sends spans and counts; dispose of it to send the last ones.</summary>
    /// <returns>Null where no endpoint is set: nothing leaves the machine.</returns>
    public static IDisposable? SendTo(Uri? endpoint) => endpoint is null ? null : new Sending(endpoint);

    private sealed class Sending : IDisposable
    {
        private readonly TracerProvider spans;
        private readonly MeterProvider counts;

        public Sending(Uri endpoint)
        {
            ResourceBuilder service = ResourceBuilder.CreateEmpty()
                .AddService("restitution", autoGenerateServiceInstanceId: false);
            spans = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service).AddSource(Name, Database.SpansName)
                .AddOtlpExporter(exporter => Set(exporter, endpoint, "v1/traces")).Build();
            counts = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(service).AddMeter(Name)
                .AddOtlpExporter(exporter => Set(exporter, endpoint, "v1/metrics")).Build();
        }

        public void Dispose()
        {
            spans.Dispose();
            counts.Dispose();
        }

        private static void Set(OtlpExporterOptions exporter, Uri endpoint, string path)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri(new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/"), path);
        }
    }
}
