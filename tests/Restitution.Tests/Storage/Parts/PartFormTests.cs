using System.Globalization;
using System.Text;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Documents.Json;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Service.Writing;
using Restitution.Storage.Computations;
using Restitution.Storage.Computations.Parts;
using Restitution.Storage.Folders;
using Restitution.Storage.Runs;
using Restitution.Tests.Cases;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Storage.Parts;

/// <summary>Claims that went through bytes are the claims that they were: whatever is written of them is the same.
/// </summary>
public sealed class PartFormTests
{
    private static readonly PartLabel Label = PartLabel.Of([], LawOnFile.Embedded);

    [Fact]
    public void The_demo_joined_from_parts_that_went_through_bytes_is_the_demo_of_the_laptop_in_all_that_is_written()
    {
        var folder = CaseFolder.Open(AndamanDawn.Folder);
        var laptop = CaseRun.Of(folder, DemoIdentities.All, _ => { });
        byte[][] parts = [.. Read().Workers.Chunk(3).Select(codes => Read().Part(codes))];
        ReadCase here = Read();

        var joined = CaseRun.Joined(here, parts.Reverse().SelectMany(part => here.ClaimsIn(part)!), _ => { });

        Assert.Equal(laptop.ResultDigest, joined.ResultDigest);
        Assert.StartsWith("fb4bf622", joined.ResultDigest, StringComparison.Ordinal);
        Assert.Equal(FilesOf(laptop), FilesOf(joined));

        static ReadCase Read() => ReadCase.Of(CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, _ => { });
    }

    [Fact]
    public void A_claim_that_went_through_bytes_is_the_same_in_every_property_and_shares_what_it_shared()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        IReadOnlyList<WorkerClaim> claims =
            CaseComputation.Of<Told>(folder.Case, DemoClaim.Reading.Evidence, folder.Law).Workers;

        IReadOnlyList<WorkerClaim> read = ThroughBytes(claims, folder.Case, folder.Law);

        Assert.Equal([], Faults(claims, read));
    }

    [Theory]
    [MemberData(nameof(CaseInPartsTests.Seeds), MemberType = typeof(CaseInPartsTests))]
    public void Made_cases_joined_from_bytes_are_the_claim_of_the_whole(int seed)
    {
        var crew = new RandomCrew(seed);
        Claim whole = CaseComputation.Of<Told>(crew.File, crew.Evidence, LawOnFile.Embedded);

        List<WorkerClaim> read = [];
        foreach (IReadOnlySet<string> codes in crew.Divided())
        {
            IReadOnlyList<WorkerClaim> claims =
                WorkersOfCase.Of<Told>(crew.File, crew.Evidence, LawOnFile.Embedded, codes);
            IReadOnlyList<WorkerClaim> part = ThroughBytes(claims, crew.File, LawOnFile.Embedded);
            Assert.Equal([], Faults(claims, part));
            read.AddRange(part);
        }

        Claim joined = CaseComputation.Joined<Told>(crew.File, crew.Evidence, LawOnFile.Embedded, read);
        Assert.Equal(ComputationFile.DigestOf(crew.File, whole), ComputationFile.DigestOf(crew.File, joined));
    }

    [Fact]
    public void Whatever_hangs_on_a_workers_claim_can_be_carried()
    {
        HashSet<Type> seen = [];
        Walk(typeof(WorkerClaim));

        Assert.Contains(typeof(Reason), seen);
        Assert.Contains(typeof(Operand.Lack), seen);
        Assert.Contains(typeof(DebtFinding), seen);
        Assert.True(seen.Count > 80, $"{seen.Count} types");

        void Walk(Type type)
        {
            if (!seen.Add(type) || typeof(PointedAt).Assembly == type.Assembly || type == typeof(StatutoryValue))
            {
                return;
            }

            Shape shape = Shape.Of(type);
            IEnumerable<Type> next = shape.GetType().Name.Split('`')[0] switch
            {
                "RecordShape" or "InlineShape" => Fields.Of(type).Select(field => field.FieldType),
                "FamilyShape" => type.Assembly.GetTypes().Where(one => !one.IsAbstract && one.IsAssignableTo(type)),
                "OptionalShape" => [Nullable.GetUnderlyingType(type)!],
                "ListShape" => type.GetGenericArguments(),
                _ => [],
            };
            foreach (Type one in next.Where(one => !IsPointedAtAlone(one)).ToArray())
            {
                Walk(one);
            }
        }
    }

    [Theory]
    [InlineData(typeof(Dictionary<string, string>))]
    [InlineData(typeof(double))]
    [InlineData(typeof(Func<int>))]
    [InlineData(typeof(IEnumerable<string>))]
    [InlineData(typeof(PartFormTests))]
    public void A_type_that_cannot_be_carried_whole_is_refused_by_name(Type type) => Assert.Contains(
        type.ToString(), Assert.Throws<NotSupportedException>(() => Shape.Of(type)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_part_of_another_program_or_of_other_inputs_is_not_looked_into()
    {
        var crew = new RandomCrew(7_919);
        IReadOnlyList<WorkerClaim> claims = Claims(crew);

        Assert.NotNull(ReadBy(Label));
        Assert.Null(ReadBy(Label with { Engine = "1.2.3+another" }));
        Assert.Null(ReadBy(Label with { InputsSha256 = "another" }));

        IReadOnlyList<WorkerClaim>? ReadBy(PartLabel wanted) => PartForm.Read(
            PartForm.Bytes(Label, claims.AsParallel(), crew.File, LawOnFile.Embedded), wanted, crew.File,
            LawOnFile.Embedded);
    }

    [Fact]
    public void A_part_in_which_one_bit_is_another_is_refused_wherever_it_is_and_one_that_was_cut()
    {
        var crew = new RandomCrew(7_919);
        byte[] form = PartForm.Bytes(Label, Claims(crew).AsParallel(), crew.File, LawOnFile.Embedded);
        var random = new Random(20_260_105);

        Assert.All(Enumerable.Range(0, 60), _ =>
        {
            byte[] changed = [.. form];
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Null(PartForm.Read(changed, Label, crew.File, LawOnFile.Embedded));
        });
        Assert.All(new[] { 0, 1, 31, 32, 33, form.Length - 1 }, length =>
            Assert.Null(PartForm.Read(form[..length], Label, crew.File, LawOnFile.Embedded)));
    }

    [Fact]
    public void A_part_is_the_same_bytes_each_time_and_a_fraction_of_what_it_carries()
    {
        var read = ReadCase.Of(CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, _ => { });
        var pointedAt = new PointedAt(read.Folder.Case, read.Folder.Law);
        IReadOnlyList<WorkerClaim> claims = read.Claims(["W-01", "W-02", "W-03", "W-04"]);
        int carried = claims.Sum(claim => new ObjectWriter().Bytes(claim, pointedAt).Length);

        byte[] part = read.Part(["W-01", "W-02", "W-03", "W-04"]);

        Assert.Equal(part, read.Part(["W-04", "W-03", "W-02", "W-01"]));
        Assert.True(part.Length * 3 < carried, $"{part.Length} bytes of {carried}");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.00")]
    [InlineData("-1234.50")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616.1")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void An_amount_keeps_every_digit_and_the_zeros_at_its_end(string digits)
    {
        decimal amount = decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture);
        var writer = new ByteWriter();
        writer.Decimal(amount);
        writer.Text("a word after it");
        var reader = new ByteReader(writer.Taken());

        Assert.Equal(decimal.GetBits(amount), decimal.GetBits(reader.Decimal()));
        Assert.Equal("a word after it", reader.Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ทะเล")]
    [InlineData(200_000)]
    public void A_text_of_any_length_comes_back_and_what_is_no_text_is_refused(object given)
    {
        string text = given as string ?? new string('ก', (int)given);
        var writer = new ByteWriter();
        writer.Text(text);

        Assert.Equal(text, new ByteReader(writer.Taken()).Text());
        Assert.Throws<EncoderFallbackException>(() => new ByteWriter().Text("half of a letter: \ud83d"));
    }

    [Fact]
    public void What_a_case_is_read_from_is_in_the_label_of_its_parts()
    {
        var read = ReadCase.Of(CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, _ => { });
        LawText one = read.Folder.Law.Texts[0];
        LawOnFile withOwn = read.Folder.Law.With([one with { Origin = LawOrigin.Case }]);

        string[] labels =
        [
            PartLabel.Of(read.Pieces, read.Folder.Law).InputsSha256,
            PartLabel.Of(read.Pieces, withOwn).InputsSha256,
            .. read.Pieces.Index().Select(changed => PartLabel.Of(
                read.Pieces.Select((piece, index) =>
                    index == changed.Index ? piece with { Sha256 = "another" } : piece),
                read.Folder.Law).InputsSha256),
        ];

        Assert.Equal(labels.Length, labels.Distinct().Count());
        Assert.Equal(labels[0], read.Label.InputsSha256);
    }

    private static bool IsPointedAtAlone(Type type) =>
        type == typeof(Provision) || type == typeof(LawEntry) || type == typeof(ReadingOnFile)
        || type == typeof(Restitution.Work.EmploymentEpisode) || type == typeof(Restitution.Debts.CreditorsBook);

    private static IReadOnlyList<WorkerClaim> Claims(RandomCrew crew) =>
        CaseComputation.Of<Told>(crew.File, crew.Evidence, LawOnFile.Embedded).Workers;

    // Claim by claim: what two of them share is not kept, as it is not between two parts.
    private static IEnumerable<string> Faults(IReadOnlyList<WorkerClaim> claims, IReadOnlyList<WorkerClaim> read) =>
        claims.Count == read.Count
            ? claims.Zip(read).SelectMany(pair => SameClaim.Faults(pair.First, pair.Second)).Take(5)
            : [$"{read.Count} claims; wanted {claims.Count}"];

    private static IReadOnlyList<WorkerClaim> ThroughBytes(
        IReadOnlyList<WorkerClaim> claims, CaseFile caseFile, LawOnFile law) => PartForm.Read(
            PartForm.Bytes(Label, claims.AsParallel().AsOrdered(), caseFile, law), Label, caseFile, law)!;

    private static string[] FilesOf(CaseRun run)
    {
        CaseHeading heading = CaseHeadings.Of(
            run.Folder.Case, run.Reading.Evidence, run.Folder.Law, run.ResultDigest, ComputationFile.EngineVersion);
        return
        [
            Encoding.UTF8.GetString(ComputationFile.Bytes(run.Folder.Case, run.Claim, run.Inputs)),
            Encoding.UTF8.GetString(TracedCaseJson.Bytes(run.Folder.Case, run.Traced, run.Inputs)),
            Encoding.UTF8.GetString(FindingsJson.Bytes(run.Folder.Case.Code, run.Findings, run.Inputs)),
            .. DocumentKinds.For(run).Select(name =>
            {
                using var json = new MemoryStream();
                ScheduleJson.Write(DocumentKinds.Of(name, heading, run), json);
                return Encoding.UTF8.GetString(json.ToArray());
            }),
        ];
    }
}
