using System.Net;
using Microsoft.AspNetCore.Http;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service;

/// <summary>Every account of a machine reaches its loopback: none is answered without the secret of the file.
/// </summary>
public sealed class LaptopSecretTests
{
    private static readonly string[] Open =
        ["GET /api/health", "GET /api/ready", "GET /health", "GET /ready"];

    [Fact]
    public async Task Without_the_secret_no_route_answers_but_those_that_say_nothing()
    {
        await using RunningService service = await RunningService.OnALaptop();
        var there = new EveryRoute(service, service.AddCase());
        await there.Fill();

        Assert.Equal(Open, await NotRefusedTo(service, there, null));
        Assert.Equal(Open, await NotRefusedTo(service, there, new string('0', 64)));
    }

    [Fact]
    public async Task Whoever_does_not_show_it_is_told_in_which_file_it_lies_and_not_where_the_file_is()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.SignIn(null);

        Answer answer = await service.Get("/api/cases");

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.Status, answer.Header("WWW-Authenticate")));
        Assert.Contains("serve.secret", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Folder, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_logs_nor_the_hint_hold_it()
    {
        await using RunningService service = await RunningService.OnALaptop();
        string secret = service.Asking.DefaultRequestHeaders.Authorization!.Parameter!;
        await service.Get("/api/cases");
        service.SignIn(null);
        await service.Get("/api/cases");

        Assert.DoesNotContain(service.Logged, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(
            secret, LaptopSecret.Hint(service.Parts.Options.DataFolder), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_made_once_for_its_owner_alone_and_stays()
    {
        using var folder = new TemporaryFolder();

        string first = LaptopSecret.OpenOrMake(folder.FullPath).Header.Parameter!;
        string again = LaptopSecret.OpenOrMake(folder.FullPath).Header.Parameter!;

        Assert.Equal(first, again);
        Assert.Equal(64, first.Length);
        Assert.Equal([folder[LaptopSecret.FileName]], Directory.EnumerateFiles(folder.FullPath));
        Assert.Equal(
            $"Authorization: Bearer {first}\n", File.ReadAllText(folder[LaptopSecret.FileName]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[LaptopSecret.FileName]));
        }
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no modes of files.");
        using var folder = new TemporaryFolder();
        _ = LaptopSecret.OpenOrMake(folder.FullPath);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder[LaptopSecret.FileName],
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        RefusedException refused = Assert.Throws<RefusedException>(() => LaptopSecret.OpenOrMake(folder.FullPath));

        Assert.Equal(RefusedBecause.KeyFileOpenToOthers, Assert.Single(refused.Refusals).Because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Authorization: Bearer \n")]
    [InlineData("Authorization: Bearer short\n")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n")]
    public void A_file_without_a_secret_is_refused_and_never_taken_for_one(string text)
    {
        using var folder = new TemporaryFolder();
        _ = LaptopSecret.OpenOrMake(folder.FullPath);
        File.WriteAllText(folder[LaptopSecret.FileName], text);

        RefusedException refused = Assert.Throws<RefusedException>(() => LaptopSecret.OpenOrMake(folder.FullPath));

        Assert.Equal(RefusedBecause.KeyFileUnreadable, Assert.Single(refused.Refusals).Because);
    }

    [Theory]
    [InlineData("Bearer {secret}", true)]
    [InlineData("bearer {secret}", true)]
    [InlineData("Basic {secret}", false)]
    [InlineData("{secret}", false)]
    [InlineData("Bearer {secret}0", false)]
    [InlineData("Bearer", false)]
    [InlineData("", false)]
    public void It_is_shown_whole_by_its_scheme(string header, bool isShown)
    {
        using var folder = new TemporaryFolder();
        var secret = LaptopSecret.OpenOrMake(folder.FullPath);
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization =
            header.Replace("{secret}", secret.Header.Parameter, StringComparison.Ordinal);

        Assert.Equal(isShown, secret.IsShownBy(context.Request));
    }

    private static async Task<string[]> NotRefusedTo(RunningService service, EveryRoute there, string? secret)
    {
        service.SignIn(secret);
        List<string> answered = [];
        foreach ((string name, _, _) in EveryRoute.Mapped(service))
        {
            string address = await there.AddressOf(name.Split(' ')[1], by: Caller.LocalSubject);
            Answer answer = await service.Send(new HttpMethod(name.Split(' ')[0]), address);
            if (answer.Because != "not-signed-in")
            {
                answered.Add(name);
            }
        }

        return [.. answered.Order(StringComparer.Ordinal)];
    }
}
