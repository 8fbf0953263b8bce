using System.Reflection;
using System.Text.RegularExpressions;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Cases;

/// <summary>No head depends on migration status: nothing can hold it, and nothing near it moves a figure.</summary>
/// <remarks>
/// Columns of exhibits that tell it are dropped at the door: <c>HostileExhibitTests</c>, <c>LayoutProposalTests</c>
/// and, for the work-permit column of the demo, <c>DemoIntakeTests</c>.
/// </remarks>
public sealed partial class FairnessTests
{
    private static readonly HashSet<string> Status = new(StringComparer.OrdinalIgnoreCase)
    {
        "nationality", "citizenship", "immigration", "immigrant", "migrant", "migration", "visa", "permit", "passport",
        "undocumented", "overstay", "alien", "residence",
    };

    private static readonly Type[] Kept =
    [
        typeof(CaseShape), typeof(CaseFile), typeof(CaseEvidence), typeof(IdentitiesShape), typeof(CaseIdentities),
        typeof(Claim),
        .. typeof(EvidenceRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EvidenceRecord))),
    ];

    [Fact]
    public void Nothing_that_a_case_keeps_has_a_place_for_migration_status()
    {
        Type[] reached = [.. Reached(Kept)];

        Assert.Contains(typeof(EpisodeShape), reached);
        Assert.Contains(typeof(PersonIdentity), reached);
        Assert.Contains(typeof(HeadOfClaim), reached);
        Assert.Contains(typeof(PayRecord), reached);
        Assert.Empty(reached.SelectMany(Telling));
    }

    [Fact]
    public void The_rule_notices_a_place_for_it_and_lets_other_words_pass() => Assert.Equal(
        ["Planted.HomeNationality", "Papers.WorkPermitNumber", "Papers.VisaUntil"],
        Reached([typeof(Planted)]).SelectMany(Telling));

    [Fact]
    public void No_law_can_differ_by_it()
    {
        Assert.DoesNotContain(Status, LawDimensions.Knows);
        Assert.DoesNotContain(LawOnFile.Embedded.Files.SelectMany(file => file.Keys), Tells);
        Assert.True(LawDimensions.Knows("sector"));
    }

    [Fact]
    public void No_column_of_an_exhibit_can_be_read_as_it() =>
        Assert.DoesNotContain(Enum.GetNames<Field>(), Tells);

    [Theory]
    [InlineData("visa")]
    [InlineData("work permit no")]
    [InlineData("immigration status")]
    [InlineData("ใบอนุญาตทำงาน")]
    public void A_column_that_tells_it_is_known_at_the_door(string heading) =>
        Assert.True(Restitution.Intake.Words.ImmigrationWords.Tell(heading));

    [Fact]
    public void Heads_tracks_and_order_of_the_demo_are_the_same_whichever_corridor_the_workers_came_by()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        Assert.Contains(folder.Case.Debts, book => book.Corridors.Count > 1);
        Assert.Equal(Claimed(DemoClaim.Claim), Claimed(Through(folder, _ => "vn-th")));
        Assert.Equal(Claimed(DemoClaim.Claim), Claimed(Through(folder, _ => null)));
    }

    [Theory]
    [InlineData("LA-01")]
    [InlineData("MM-77")]
    [InlineData("TH-01")]
    public void Heads_tracks_and_totals_are_the_same_whatever_the_code_of_the_worker(string code)
    {
        var random = new RandomClaims(412);
        Claim own = random.Compute();
        Claim renamed = random.ComputeAs(code);

        Assert.NotEmpty(own.Workers[0].Remedies.Tracks);
        Assert.Equal(
            Claimed(own),
            Claimed(renamed).Select(one =>
                (one.Id.Replace(code, RandomClaims.Code, StringComparison.Ordinal), one.Amount)));
    }

    private static Claim Through(CaseFolder folder, Func<WorkerCorridor, string?> change) => CaseComputation.Of<Untold>(
        folder.Case with
        {
            Debts =
            [
                .. folder.Case.Debts.Select(book => book with
                {
                    Corridors =
                    [
                        .. from corridor in book.Corridors
                           let to = change(corridor)
                           where to is not null
                           select corridor with { Corridor = to },
                    ],
                }),
            ],
        },
        DemoClaim.Reading.Evidence, folder.Law);

    // The debt stands beside the claim: what recruitment cost by corridor is a figure of it alone.
    private static IEnumerable<(string Id, string Amount)> Claimed(Claim claim) =>
        from figure in claim.Figures
        where !figure.Id.Contains("/debt/", StringComparison.Ordinal)
        select (figure.Id, figure.Amount.ToString());

    private static IEnumerable<Type> Reached(IEnumerable<Type> first)
    {
        HashSet<Type> seen = [];
        Queue<Type> next = new(first);
        while (next.TryDequeue(out Type? type))
        {
            foreach (Type part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
            {
                next.Enqueue(part);
            }

            if (type.Namespace?.StartsWith("Restitution", StringComparison.Ordinal) != true || !seen.Add(type))
                continue;

            yield return type;
            foreach (PropertyInfo property in Properties(type))
            {
                next.Enqueue(property.PropertyType);
            }
        }
    }

    private static IEnumerable<string> Telling(Type type) =>
        from property in Properties(type)
        where Tells(property.Name)
        select $"{type.Name}.{property.Name}";

    private static PropertyInfo[] Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static bool Tells(string name) => Words().Matches(name).Any(word => Status.Contains(word.Value));

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Words();

    private sealed record Planted(string HomeNationality, IReadOnlyList<Papers> Held, bool IsPermitted);

    private sealed record Papers(string WorkPermitNumber, string VisaUntil, string Advisable);
}
