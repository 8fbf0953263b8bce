using System.Net;

namespace Restitution.Tests.Service;

/// <summary>A service that is asked to stop lets end what is under way, and takes nothing new.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task An_exhibit_under_way_is_received_before_the_service_ends()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        byte[] bytes = "Date,Amount\n2019-05-31,-9000.00\n"u8.ToArray();
        using var body = new HeldContent(bytes);

        Task<Answer> sending = service.Send(
            HttpMethod.Put, $"/api/cases/{RunningService.CaseCode}/exhibits/BANK-01/content", body,
            ("Content-Digest", RunningService.DigestOf(bytes)),
            ("Content-Disposition", "attachment; filename=bank.csv"));
        await body.HalfIsSent;
        await IsBeingWritten(service, sending);
        Task stopping = service.App.StopAsync(TestContext.Current.CancellationToken);
        body.SendTheRest();
        Answer answer = await sending;
        await stopping;

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Single(service.Parts.Exhibits.OfCase(
            service.Parts.Cases.OfCode(RunningService.CaseCode)!.Id, 0, 10));
        await Assert.ThrowsAsync<HttpRequestException>(() => service.Get("/health"));
    }

    // What the client has sent the service may not have begun to take: a request that waits is not under way.
    private static async Task IsBeingWritten(RunningService service, Task sending)
    {
        while (!sending.IsCompleted && !Directory
            .EnumerateDirectories(service.Folder, "writing", SearchOption.AllDirectories)
            .SelectMany(Directory.EnumerateDirectories).Any())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A body whose second half waits until it is let go.</summary>
    private sealed class HeldContent(byte[] bytes) : HttpContent
    {
        private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HalfIsSent => half.Task;

        public void SendTheRest() => rest.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            int middle = bytes.Length / 2;
            await stream.WriteAsync(bytes.AsMemory(0, middle));
            await stream.FlushAsync();
            half.SetResult();
            await rest.Task;
            await stream.WriteAsync(bytes.AsMemory(middle));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
