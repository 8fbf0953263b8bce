using Restitution.Storage.Stores;

namespace Restitution.Benchmarks.LoadService;

/// <summary>Reads the case as people do, at a constant rate, by the public generator <c>wrk</c>.</summary>
public static class ReadsRun
{
    private const int Seed = 7;
    private const int Connections = 16;

    public static async Task<ReadsResult> Of(LoadedService service, int rate, int seconds, CancellationToken stop)
    {
        Guid caseId = service.Case.Id;
        KeptComputation made = service.Parts.Computations.NewestOf(caseId)!;
        var mix = new RouteMix(
            service.Case.Code, made.Id, service.Parts.Jobs.OfCase(caseId, 0, 1)[0].Id,
            service.Parts.Records.CountOfExhibit(
                service.Parts.Exhibits.OfCode(caseId, LoadedService.GreatExhibit)!.Id),
            service.Parts.Exhibits.CountOf(caseId).Number);
        IReadOnlyList<(string Kind, string Address)> drawn = mix.Draw(Seed, rate * seconds);
        await Warm(service, drawn, stop);
        var generator = new Generator(service.Address, service.Token, Connections);
        string told = await generator.Run(drawn, rate, seconds, stop);
        return ReadsResult.Of(told, rate, mix.RecordCount, service.PeakBytes);
    }

    // The compiler at work, and the case computed for the first figure that is opened, are not the load.
    private static async Task Warm(
        LoadedService service, IReadOnlyList<(string Kind, string Address)> drawn, CancellationToken stop)
    {
        foreach ((string _, string address) in drawn.Take(1_000))
        {
            using HttpResponseMessage answer = await service.Web.GetAsync(new Uri(service.Address, address), stop);
            answer.EnsureSuccessStatusCode();
        }
    }
}
