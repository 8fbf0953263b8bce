using System.Text;
using Restitution.Cases;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Findings;

public sealed class DemoFindingsTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        var f = DemoFindings.Findings;
        output.WriteLine(f.Gaps.Count + " gaps " + string.Join(";", f.Gaps));
        foreach (var g in f.Corroboration.SelectMany(x => x.Against.Select(a => (x.Kind, a.Against, a.Outcome))).GroupBy(x => x).OrderBy(g => g.Key.ToString()))
            if (g.Key.Outcome != CorroborationOutcome.Silent) output.WriteLine($"{g.Key} {g.Count()}");
        foreach (var g in f.Indicators.GroupBy(x => (x.Indicator, x.Outcome))) output.WriteLine($"{g.Key} {g.Count()}");
        foreach (var g in f.Infractions) output.WriteLine($"{g.Id} {g.Kind} src {g.Sources.Count} fig {g.Figures.Count}");
        foreach (var g in f.Referrals) output.WriteLine($"{g.Id} {g.Findings.Count}");
        foreach (var g in f.MissingFacts.Where(m => m.Worker is "W-03" or "W-01" or "")) output.WriteLine($"{g.Id} {g.Narrows} {g.Figures.Count}");
        foreach (var g in f.Corroboration.Where(x => x.Worker == "W-03")) output.WriteLine($"{g.Id} {g.Amount} {g.From} {g.To} {string.Join(";", g.Units)} :: {string.Join(" | ", g.Against.Where(a => a.Outcome != CorroborationOutcome.Silent).Select(a => $"{a.Against} {a.Outcome} {a.Difference} {a.DifferenceInUnits} {string.Join(",", a.Sources.Take(3))}"))}");
        output.WriteLine(Encoding.UTF8.GetString(FindingsJson.Bytes("X", f)).Length + " bytes");
    }
}
