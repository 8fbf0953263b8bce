using System.Text;
using NodaTime;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Storage.Stores;

public abstract partial class StorageContract
{
    private static readonly Instant Least = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant Most = Instant.FromUtc(9999, 12, 31, 23, 59, 59) + Duration.FromTicks(9_999_999);

    private RecordStore Records => new(Database);

    private ComputationStore Computations => new(Database, Clock);

    private DocumentStore Documents => new(Database, Clock);

    // Texts as they come from exhibits of the region, and what tends to be lost on the way.
    public static TheoryData<string> Texts =>
    [
        "", " ", "a ", "'; drop table cases; --", "ค่าจ้างเดือนมีนาคม ๒๕๖๔ ฿", "ເງິນເດືອນ", "ប្រាក់ខែ", "လစာ", "đồng",
        "e\u0301", "\u00e9", "𠮷 👩‍🌾", "\r\n\t", "\uFEFFa", "a\u200Bb", "{page}", "@id", "\u001f\u007f", "NULL",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_back_letter_for_letter(string text)
    {
        StoredCase one = Cases.Add(Guid.CreateVersion7(), "C-1", text, text, text);
        StoredExhibit exhibit = AddExhibit(one.Id, "BANK-01", text);
        Records.ReplaceOfExhibit(exhibit.Id, [new StoredRecord { Description = text, Place = text, Content = text }]);

        Assert.Equal((text, text), (one.Title, one.CreatedBy));
        Assert.Equal(text, Cases.Definition(one.Id)!.Text);
        StoredRecord record = Assert.Single(Records.OfExhibit(exhibit.Id, 0, 1));
        Assert.Equal((text, text, text), (record.Description, record.Place, record.Content));
    }

    [Fact]
    public void A_row_set_aside_is_read_back_byte_for_byte()
    {
        Guid exhibit = AddExhibit(AddCase("C-1").Id, "BANK-01", "a").Id;
        byte[] everyByte = [.. Enumerable.Range(0, 256).Select(number => (byte)number)];
        var quarantine = new QuarantineStore(Database);
        quarantine.ReplaceOfExhibit(exhibit,
        [
            new StoredQuarantinedRow { Place = "BANK-01:2", RawUtf8 = everyByte, Faults = "[]" },
            new StoredQuarantinedRow
            {
                Place = "BANK-01:3", RawUtf8 = Encoding.UTF8.GetBytes("a\0ข"), Faults = "[1]",
                AmountMinor = long.MinValue, Currency = "LAK",
            },
        ]);
        IReadOnlyList<StoredQuarantinedRow> rows = quarantine.OfExhibit(exhibit, 0, 9);

        Assert.Equal(everyByte, rows[0].RawUtf8);
        Assert.Null(rows[0].AmountMinor);
        Assert.Equal("a\0ข", rows[1].RawText);
        Assert.Equal((2, long.MinValue, "LAK"), (rows[1].Number, rows[1].AmountMinor, rows[1].Currency));
        Assert.Equal(2, quarantine.CountOfExhibit(exhibit));
        Assert.Equal(["BANK-01:3"], quarantine.OfExhibit(exhibit, 1, 9).Select(row => row.Place));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Whatever_is_written_is_read_back_to_the_last_digit(int seed)
    {
        var random = new Random(seed);
        Guid exhibit = AddExhibit(AddCase("C-1").Id, "BANK-01", "a").Id;
        StoredRecord[] written = [.. Enumerable.Range(1, 500).Select(number => AnyRecord(random, number))];
        Records.ReplaceOfExhibit(exhibit, written);

        Assert.Equal(written, Records.OfExhibit(exhibit, 0, 500));
        Assert.Equal(written[200..210], Records.OfExhibit(exhibit, 200, 10));
        Assert.Equal(500, Records.CountOfExhibit(exhibit));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void An_instant_is_read_back_to_a_hundred_nanoseconds(int seed)
    {
        var random = new Random(seed);
        Guid one = AddCase("C-1").Id;
        Instant[] instants =
        [
            Least, Most, Instant.FromUnixTimeTicks(-1), Instant.FromUnixTimeTicks(0), Instant.FromUnixTimeTicks(1),
            .. Enumerable.Range(0, 40).Select(_ => Instant.FromUnixTimeTicks(
                random.NextInt64(Least.ToUnixTimeTicks(), Most.ToUnixTimeTicks()))),
        ];

        Assert.All(instants, at => Assert.Equal(at, Grants.Add(new CaseGrant
        {
            Id = Guid.CreateVersion7(), CaseId = one, Subject = "s", Role = "lawyer", FromAt = at, GivenBy = "a",
            Reason = "r",
        }).FromAt));
    }

    [Fact]
    public void An_instant_finer_than_is_kept_is_refused_and_not_cut()
    {
        var cases = new CaseStore(Database, new FixedAt(Least.PlusNanoseconds(1)));

        Assert.Throws<ArgumentException>(() => cases.Add(Guid.CreateVersion7(), "C-1", "t", "{}", "me"));
    }

    [Fact]
    public void What_was_read_anew_stands_in_the_place_of_what_was_read_before()
    {
        Guid id = AddCase("C-1").Id;
        Guid exhibit = AddExhibit(id, "BANK-01", "a").Id;
        Guid other = AddExhibit(id, "BANK-02", "b").Id;
        Records.ReplaceOfExhibit(exhibit, Enumerable.Range(0, 30).Select(_ => new StoredRecord { Place = "before" }));
        Records.ReplaceOfExhibit(other, [new StoredRecord { Place = "other" }]);
        Assert.Equal(2, Records.ReplaceOfExhibit(
            exhibit, [new StoredRecord { Place = "x", Number = 7 }, new StoredRecord { Place = "y" }]));

        Assert.Equal([(1, "x"), (2, "y")], Records.OfExhibit(exhibit, 0, 99).Select(row => (row.Number, row.Place)));
        Assert.Equal(3, Records.CountOfCase(id));
        Assert.Throws<InvalidOperationException>(() => Records.ReplaceOfExhibit(exhibit, EndsHalfWay()));
        Assert.Equal(2, Records.CountOfExhibit(exhibit));
    }

    [Fact]
    public void Computations_are_numbered_within_their_case_and_kept_once()
    {
        Guid id = AddCase("C-1").Id;
        KeptComputation first = Compute(id, [1, 0, 2], null);
        KeptComputation second = Compute(id, [3], [4]);
        KeptComputation again =
            Computations.Add(first with { EngineVersion = "x" }, new ComputationFiles([9], null, null));

        Assert.Equal(first, again);
        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal([second, first], Computations.OfCase(id, 0, 9));
        Assert.Equal(second, Computations.NewestOf(id));
        Assert.Equal(2, Computations.CountOf(id));
        Assert.Equal([1, 0, 2], Computations.Computation(first.Id)!);
        Assert.Null(Computations.Tracing(first.Id));
        Assert.Equal([4], Computations.Tracing(second.Id)!);
        Assert.Null(Computations.Findings(second.Id));
        Assert.Null(Computations.NewestOf(Guid.CreateVersion7()));
        Assert.Equal(1, Compute(AddCase("C-2").Id, [1], null).Number);
    }

    [Fact]
    public void Computations_that_end_at_once_have_numbers_of_their_own()
    {
        Guid id = AddCase("C-1").Id;
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 3 }, _ => Compute(id, [1], null));

        Assert.Equal(Enumerable.Range(1, 12).Reverse(), Computations.OfCase(id, 0, 99).Select(one => one.Number));
    }

    [Fact]
    public void A_document_is_a_draft_then_issued_then_superseded_with_a_reason()
    {
        Guid id = AddCase("C-1").Id;
        Guid computation = Compute(id, [1], null).Id;
        StoredDocument draft = Write(id, computation, [1, 2, 3]);
        StoredDocument next = Write(id, Compute(id, [2], null).Id, [4]);
        StoredDocument issued = Documents.Issue(draft.Id, 1, [1, 2, 9], "officer-1");
        Documents.Issue(next.Id, 1, [4, 9], "officer-1");
        StoredDocument superseded = Documents.Supersede(draft.Id, 2, next.Id, "แก้ไขจำนวนวัน");

        Assert.Equal((DocumentState.Draft, 1), (draft.State, draft.Version));
        Assert.Equal(Restitution.Storage.Folders.FileDigest.Of([1, 2, 3]), draft.Sha256);
        Assert.Equal((DocumentState.Issued, "officer-1", 2), (issued.State, issued.IssuedBy, issued.Version));
        Assert.Equal((DocumentState.Superseded, next.Id, "แก้ไขจำนวนวัน"),
            (superseded.State, superseded.SupersededBy, superseded.Reason));
        Assert.Equal([1, 2, 9], Documents.Bytes(draft.Id)!);
        Assert.Equal([next.Id, draft.Id], Documents.OfCase(id, 0, 9).Select(one => one.Id));
        Assert.Equal(Restitution.Storage.Folders.FileDigest.Of([1, 2, 9]), issued.Sha256);
        Assert.Equal([draft.Id], Documents.OfComputation(computation).Select(one => one.Id));
        Assert.Equal(2, Documents.CountOf(id));
        Assert.Equal(draft.Id, Documents.Add(draft, [9]).Id);
        Assert.Equal([1, 2, 9], Documents.Bytes(draft.Id)!);
    }

    [Fact]
    public void A_document_changes_only_from_the_state_and_the_version_that_was_seen()
    {
        Guid id = AddCase("C-1").Id;
        Guid computation = Compute(id, [1], null).Id;
        StoredDocument draft = Write(id, computation, [1]);
        StoredDocument same = Write(id, computation, [2]);
        StoredDocument next = Write(id, Compute(id, [2], null).Id, [2]);
        Guid elsewhere = AddCase("C-2").Id;
        StoredDocument foreign = Write(elsewhere, Compute(elsewhere, [1], null).Id, [3]);

        Assert.Equal(RefusedBecause.StateForbids, Because(() => Documents.Supersede(draft.Id, 1, next.Id, "r")));
        Documents.Issue(draft.Id, 1, [1], "officer-1");
        Assert.Equal(RefusedBecause.ChangedMeanwhile, Because(() => Documents.Issue(draft.Id, 1, [1], "officer-2")));
        Assert.Equal(RefusedBecause.StateForbids, Because(() => Documents.Issue(draft.Id, 2, [1], "officer-2")));
        Assert.Equal(RefusedBecause.NotInDatabase, Because(() => Documents.Supersede(draft.Id, 2, draft.Id, "r")));
        Assert.Equal(RefusedBecause.NotInDatabase, Because(() => Documents.Supersede(draft.Id, 2, foreign.Id, "r")));
        Assert.Equal(RefusedBecause.NotInDatabase, Because(() => Documents.Issue(Guid.CreateVersion7(), 1, [1], "o")));
        Assert.Equal("officer-1", Documents.OfId(draft.Id)!.IssuedBy);
        Documents.Issue(same.Id, 1, [1], "officer-1");
        Assert.Equal(RefusedBecause.StateForbids, Because(() => Documents.Supersede(draft.Id, 2, next.Id, "draft")));
        Assert.Equal(RefusedBecause.StateForbids, Because(() => Documents.Supersede(draft.Id, 2, same.Id, "same")));
        Documents.Issue(next.Id, 1, [1], "officer-1");
        Documents.Supersede(draft.Id, 2, next.Id, "later");
        Assert.Equal(RefusedBecause.StateForbids, Because(() => Documents.Supersede(next.Id, 2, draft.Id, "ring")));
        Assert.Equal(RefusedBecause.StateForbids, Because(() => Documents.Supersede(next.Id, 2, same.Id, "earlier")));
    }

    private static RefusedBecause Because(Action act) => Assert.Throws<RefusedException>(act).Refusals[0].Because;

    private static IEnumerable<StoredRecord> EndsHalfWay()
    {
        yield return new StoredRecord { Place = "half" };
        throw new InvalidOperationException("the exhibit ends here");
    }

    private static StoredRecord AnyRecord(Random random, int number) => new()
    {
        Number = number,
        Place = FormattableString.Invariant($"BANK-01:{number}"),
        Kind = "StatementLine",
        OnDay = Perhaps(random, new LocalDate(1, 1, 1).PlusDays(random.Next(3_652_058))),
        ToDay = Perhaps(random, new LocalDate(9999, 12, 31)),
        Worker = random.Next(2) == 0 ? null : "W-03",
        Account = "…4321",
        AmountMinor = Perhaps(random, random.NextInt64(long.MinValue, long.MaxValue)),
        Currency = random.Next(2) == 0 ? null : "MMK",
        BalanceMinor = Perhaps(random, random.Next(2) == 0 ? long.MaxValue : 9_007_199_254_740_993),
        Description = new string(
            [.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(0x0E01, 0x0E3A))]),
        Content = null,
    };

    private static T? Perhaps<T>(Random random, T value) where T : struct => random.Next(5) == 0 ? null : value;

    private KeptComputation Compute(Guid caseId, byte[] computation, byte[]? tracing) => Computations.Add(
        new KeptComputation
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, CaseVersion = 1, InputsSha256 = Sha("in"),
            ResultSha256 = Sha("out"), EngineVersion = "0.5.0", ComputedBy = "officer-1",
        },
        new ComputationFiles(computation, tracing, null));

    private StoredDocument Write(Guid caseId, Guid computationId, byte[] bytes) => Documents.Add(
        new StoredDocument
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, ComputationId = computationId, Kind = "back-pay-order",
            Language = "th", Format = "pdf", FileName = "back-pay-order.th.pdf", WrittenBy = "officer-1",
        },
        bytes);
}
