using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>How long before a credit the work that brought it in may have begun, as the law on file says.</summary>
/// <remarks>
/// A file of a jurisdiction of the case goes before one that no state made. What counts is the day of the computation:
/// it is a rule on how money is followed today. Without a file there is no window, and a gap.
/// </remarks>
internal sealed class WindowOfProceeds
{
    private const string Question = "proceeds-window-days";

    public WindowOfProceeds(CaseFile caseFile, LawOnFile law)
    {
        string id = caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => $"{episode.Jurisdiction}/{Question}").FirstOrDefault(one => law.File(one) is not null)
            ?? law.Texts.FirstOrDefault(text => IsOfNoState(text.Id, law))?.Id ?? Question;
        LookUp<decimal> found = law.Figure(id, caseFile.AsOf);
        Window = found.IsFound ? new ProceedsWindow((int)found.Value, found.Authority) : null;
        Missing = found.Gap;
    }

    public ProceedsWindow? Window { get; }

    public Gap? Missing { get; }

    private static bool IsOfNoState(string id, LawOnFile law) =>
        id.EndsWith($"/{Question}", StringComparison.Ordinal)
        && law.File($"{id[..id.IndexOf('/', StringComparison.Ordinal)]}/places") is null;
}
