using Restitution.Intake.Layouts;
using Restitution.MadeExhibits.Mutations;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Intake.Mutations;

/// <summary>A small part of what <c>infra/soak</c> runs.</summary>
[Collection(typeof(RunsAlone))]
public sealed class SoakRunTests
{
    private const int Seed = 20211122;

    private static readonly IReadOnlyList<SeedExhibit> Seeds =
        SeedExhibit.All(Path.Combine(SourceTree.Root, "fixtures", "exhibits"));

    [Fact]
    public void No_mutated_exhibit_breaks_a_promise_of_intake()
    {
        SoakResult result = new SoakRun(Seed, Seeds, null, TextWriter.Null).Of(2_000, turns: 2);

        Assert.True(result.Failures.Count == 0, string.Join('\n', result.Failures));
        Assert.True(result.FileCount == 2_000 && result.SignatureCount > 50, result.ToString());
    }

    [Fact]
    public void A_lineage_makes_the_same_file_again()
    {
        var files = new MutatedFiles(Seed, Seeds);
        for (int number = 0; number < 50; number++)
        {
            MutatedFile file = files.Make(number);
            files.Learn(file, $"an outcome of its own {number}");

            Assert.Equal(file.Bytes, new MutatedFiles(Seed, Seeds).Again(file.Lineage).Bytes);
        }
    }

    [Fact]
    public void The_run_notices_an_exception_and_keeps_the_file()
    {
        using var kept = new TemporaryFolder();
        SeedExhibit whole = Seeds.Single(seed => seed.Name == "csv/good/thai-bank.csv");
        SeedExhibit broken = whole with { Layout = whole.Layout with { Format = (FileFormat)99 } };

        SoakResult result = new SoakRun(Seed, [broken], kept.FullPath, TextWriter.Null).Of(1, turns: 1);

        Assert.Contains("ArgumentOutOfRangeException", Assert.Single(result.Failures), StringComparison.Ordinal);
        Assert.Equal(3, Directory.EnumerateFiles(kept.FullPath, "*", SearchOption.AllDirectories).Count());
    }
}
