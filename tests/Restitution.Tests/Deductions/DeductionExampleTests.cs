using System.Text.Json;
using NodaMoney;
using NodaTime;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Deductions;

/// <summary>Pay days worked by hand from the law on file of each state.</summary>
public sealed class DeductionExampleTests
{
    private const string File = "deductions.json";

    private static readonly PayItemKind[] Columns =
        [.. Enum.GetValues<PayItemKind>().Where(DeductionKinds.IsDeduction)];

    public static TheoryData<string> Ids => [.. WorkedExample.All(File).Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_amount_is_classed_as_by_hand(string id)
    {
        WorkedExample example = WorkedExample.Of(File, id);

        PayDeductions found = Found(example);

        Assert.Equal(
            example.Each("taken").Select(taken => (
                taken.Text("kind"), taken.Number("lawful"), taken.Has("because") ? taken.Text("because") : null)),
            found.Items.Select((deduction, index) => (
                example.Each("taken")[index].Text("kind"), deduction.Lawful.Amount,
                DeductionFaults.Of(deduction) is { } fault
                    ? JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString()) : null)));
        Assert.Equal(
            (example.Number("withheld"), example.Number("lawful"), example.Number("unlawful")),
            (found.Withheld.Amount, found.Lawful.Amount, found.Unlawful.Amount));
        Assert.Equal(
            example.Has("gaps") ? example.Texts("gaps") : [], found.Gaps.Select(gap => gap.Kind.ToString()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_amount_taken_is_lawful_unlawful_or_beyond_what_was_due(string id) => Assert.All(
        Found(WorkedExample.Of(File, id)).Items, deduction => Assert.Equal(
            deduction.Taken.Amount, deduction.Lawful + deduction.Unlawful + deduction.BeyondDue));

    [Fact]
    public void Every_example_has_a_working_a_citation_and_a_standing() => Assert.All(
        WorkedExample.All(File), example =>
        {
            Assert.NotEmpty(example.Text("working"));
            Assert.NotEmpty(example.Text("cites"));
            Assert.Equal("worked by hand", example.Text("standing"));
        });

    [Fact]
    public void States_with_a_list_on_file_have_an_example() => Assert.Equal(
        ["id", "kh", "mm", "my", "ph", "sg", "th", "vn"],
        WorkedExample.All(File).Select(example => example.Text("jurisdiction")).Distinct()
            .Order(StringComparer.Ordinal));

    private static PayDeductions Found(WorkedExample example)
    {
        LocalDate payDay = example.Day("payDay");
        var law = new DeductionLaw(
            example.Text("jurisdiction"), payDay, example.Has("sector") ? example.Text("sector") : "*",
            LawOnFile.Embedded.Choosing([.. Choices(example)]));
        TakenItem[] taken =
        [
            .. example.Each("taken").Select((one, index) => new TakenItem(
                new PayItem(ColumnOf(one.Text("kind")), one.Text("kind"), -Of(example, one, "amount")),
                Of(example, one, "amount"), SourceRef.Line("PAY-01", index + 1), payDay)),
        ];
        return DeductionsOfPay.Of(
            new PayDay("W-01", "W-01/pay", payDay, new Money(example.Number("due"), example.Currency)), taken, law,
            Records(example, payDay), new CostsTakenBack());
    }

    private static PayItemKind ColumnOf(string word) =>
        Columns.FirstOrDefault(kind => DeductionKinds.WordsOf(kind)[0] == word, PayItemKind.OtherDeduction);

    private static DeductionRecords Records(WorkedExample example, LocalDate payDay) => new()
    {
        Consents =
        [
            .. example.Each("consents").Select(one => new DeductionConsent(
                "W-01", one.Text("kind"), one.Day("givenOn"), one.Text("form"),
                one.Has("signedBy") ? one.Text("signedBy") : null, payDay.PlusMonths(-6), null,
                one.Has("most") ? Of(example, one, "most") : null, [])),
        ],
        Permissions =
        [
            .. example.Each("permissions").Select(one => new DeductionPermit(
                one.Text("givenBy"), one.Day("givenOn"), one.Text("kind"), [], one.Day("givenOn"), null,
                Of(example, one, "most"), [])),
        ],
        Costs =
        [
            .. example.Each("costs").Select(one => new DeductionCost(
                "W-01", one.Text("kind"), one.Day("laidOutOn"), Of(example, one, "amount"), [])),
        ],
        Kinds =
        [
            .. example.Each("taken").Select(one => one.Text("kind"))
                .Where(kind => ColumnOf(kind) == PayItemKind.OtherDeduction)
                .Select(kind => new DeductionKindDecision(
                    kind, kind, [], payDay, payDay, "the example", payDay, "as it says", [])),
        ],
    };

    private static IEnumerable<LawChoice> Choices(WorkedExample example)
    {
        foreach (string file in example.Has("acceptRecalled") ? example.Texts("acceptRecalled") : [])
            yield return new LawChoice(file, null, true, "an example");
        if (example.Has("reading"))
            yield return new LawChoice(example.Text("readingOf"), example.Text("reading"), false, "an example");
    }

    private static Money Of(WorkedExample example, WorkedExample part, string key) =>
        new(part.Number(key), example.Currency);
}
