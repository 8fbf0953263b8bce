using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NodaTime;
using Restitution.Service;
using Restitution.Service.Access;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;
using Restitution.Storage.Stores;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service;

/// <summary>The service on loopback over a folder of one test; nobody does its queued work.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    public const string CaseCode = "T-2021-001";
    public const string OtherCode = "T-2021-002";

    private readonly TemporaryFolder folder;
    private readonly TestIssuer? issuer;
    private readonly KeptLogs logs = new();

    private RunningService(
        TemporaryFolder folder, ServiceOptions options, TestIssuer? issuer, TokenCredential? signedIn)
    {
        this.folder = folder;
        this.issuer = issuer;
        Parts = ServiceParts.Open(options, Clock, signedIn);
        App = ServiceApplication.Build(options, Parts, builder => builder.AddProvider(logs));
    }

    public SetClock Clock { get; } = new();

    public ServiceParts Parts { get; }

    public WebApplication App { get; }

    public HttpClient Asking { get; private set; } = new();

    public string Folder => folder.FullPath;

    /// <summary>Every line that was logged, with what an exception said.</summary>
    public IReadOnlyCollection<string> Logged => logs.Lines;

    public static Task<RunningService> OnALaptop(
        Func<ServiceOptions, ServiceOptions>? change = null, TokenCredential? signedIn = null) =>
        Start(null, change, signedIn);

    public static Task<RunningService> ForOffices(
        TestIssuer issuer, Func<ServiceOptions, ServiceOptions>? change = null) => Start(issuer, change, null);

    /// <summary>Who asks from now on: a token of the issuer, or nobody.</summary>
    public void SignIn(string? token) => Asking.DefaultRequestHeaders.Authorization =
        token is null ? null : new AuthenticationHeaderValue("Bearer", token);

    public void SignIn(string subject, params Role[] roles) => SignIn(issuer!.Token(subject, roles));

    /// <summary>A case with the sample's definition, and nobody in it.</summary>
    public StoredCase AddCase(string code = CaseCode, string by = "somebody") => Parts.Cases.Add(
        Guid.CreateVersion7(), code, "A shed", Definition(code), by);

    /// <summary>A computation whose bytes say nothing.</summary>
    public KeptComputation AddComputation(StoredCase at) => Parts.Computations.Add(
        new KeptComputation
        {
            Id = Guid.CreateVersion7(), CaseId = at.Id, CaseVersion = 1, InputsSha256 = new string('1', 64),
            ResultSha256 = new string('2', 64), EngineVersion = "1", ComputedBy = "somebody",
        },
        new ComputationFiles("{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()));

    public static string Definition(string code) =>
        SampleCase.Json.Replace(CaseCode, code, StringComparison.Ordinal);

    public CaseGrant Grant(StoredCase at, string subject, Role role, Duration? from = null, Duration? until = null) =>
        Parts.Grants.Add(new CaseGrant
        {
            Id = Guid.CreateVersion7(), CaseId = at.Id, Subject = subject, Role = RoleText.Of(role),
            FromAt = Clock.Now + (from ?? Duration.FromHours(-1)),
            UntilAt = until is { } end ? Clock.Now + end : null, GivenBy = "somebody", Reason = "a test",
        });

    public async Task<Answer> Send(
        HttpMethod method, string address, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = body switch
        {
            null => null,
            string json => new StringContent(json, Encoding.UTF8, "application/json"),
            byte[] bytes => new ByteArrayContent(bytes),
            HttpContent content => content,
            _ => throw new ArgumentException("No body.", nameof(body)),
        };
        foreach ((string name, string value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content!.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using HttpResponseMessage response = await Asking.SendAsync(request);
        return await Answer.Of(response);
    }

    public Task<Answer> Get(string address, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, address, null, headers);

    /// <summary>Sends an exhibit in one body, with its digest and its name.</summary>
    public Task<Answer> SendExhibit(string code, byte[] bytes, string fileName = "bank.csv", string at = CaseCode) =>
        Send(
            HttpMethod.Put, $"/api/cases/{at}/exhibits/{code}/content", bytes, ("Content-Digest", DigestOf(bytes)),
            ("Content-Disposition", $"attachment; filename*=UTF-8''{Uri.EscapeDataString(fileName)}"));

    public static string DigestOf(byte[] bytes) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:";

    public async ValueTask DisposeAsync()
    {
        Asking.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        Parts.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static async Task<RunningService> Start(
        TestIssuer? issuer, Func<ServiceOptions, ServiceOptions>? change, TokenCredential? signedIn)
    {
        var folder = new TemporaryFolder();
        ServiceOptions options = ServiceOptions.ForLaptop(Path.Combine(folder.FullPath, "kept"), 0) with
        {
            Mode = issuer is null ? ServiceMode.Laptop : ServiceMode.Offices,
            Tokens = issuer?.Trust,
            DoesWork = false,
            Limits = new ServiceLimits { RequestsAtOnce = 1_000_000, RequestsPerSecond = 1_000_000 },
        };
        var service = new RunningService(folder, change?.Invoke(options) ?? options, issuer, signedIn);
        await service.App.StartAsync();
        service.Asking.Dispose();
        service.Asking = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(service.App.Urls.Single()),
        };
        if (options.Mode == ServiceMode.Laptop)
        {
            service.Asking.DefaultRequestHeaders.Authorization =
                LaptopSecret.OpenOrMake(service.Parts.Options.DataFolder).Header;
        }

        return service;
    }

    private sealed class KeptLogs : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new KeptLog(Lines);

        public void Dispose()
        {
        }
    }

    private sealed class KeptLog(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}

/// <summary>A clock that a test sets; it begins at the time of day, since tokens are checked by that.</summary>
internal sealed class SetClock : IClock
{
    public Instant Now { get; set; } =
        Instant.FromUnixTimeSeconds(SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds());

    public Instant GetCurrentInstant() => Now;
}

/// <summary>An answer read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, string Headers, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    /// <summary>Why it was refused; null for an answer that is no problem.</summary>
    public string? Because => Header("Content-Type").StartsWith("application/problem+json", StringComparison.Ordinal)
        ? Json["refusals"]?[0]?["because"]?.GetValue<string>() : null;

    /// <summary>A header's value; blank where there is none.</summary>
    public string Header(string name) => Headers.Split('\n')
        .FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..]
        ?? "";

    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        response.StatusCode,
        string.Join('\n', response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)),
        await response.Content.ReadAsByteArrayAsync());
}
