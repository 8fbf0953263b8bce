using NodaMoney;
using NodaTime;
using Restitution.Reasons;
using Restitution.Storage.Computations;

namespace Restitution.Tests.Storage;

public sealed class OperandTextTests
{
    private static readonly LocalDate Day = new(2025, 3, 1);

    private static readonly (Operand Operand, string Text)[] Samples =
    [
        (Operand.Of(new Money(1.5m, Currency.FromCode("MYR"))), "MYR 1.5"),
        (new Operand.AmountInWords(new Money(1.5m, Currency.FromCode("MYR"))), "MYR 1.50"),
        (new Operand.Number(1.5m), "1.5"),
        (new Operand.Fraction(0.15m), "0.15"),
        (new Operand.Minutes(90), "90 minutes"),
        (new Operand.Days(7), "7 days"),
        (Operand.Of(Day), "2025-03-01"),
        (new Operand.Span(Day, Day), "2025-03-01/2025-03-01"),
        (new Operand.Code("W-01"), "W-01"),
        (new Operand.Term("not-stated"), "not-stated"),
        (new Operand.Clause("place.cash", [new Operand.Code("A-01"), new Operand.Days(7)]), "A-01 7 days"),
        (new Operand.Name("term", "size"), "size"),
        (new Operand.Lack(new Gap(GapKind.WageMissing, "", [new Operand.Code("my/wage")])), "my/wage"),
    ];

    [Fact]
    public void Every_kind_of_operand_has_its_text_for_machines() => Assert.Equal(
        Samples.Select(sample => sample.Text), Samples.Select(sample => OperandText.Of(sample.Operand)));

    [Fact]
    public void No_kind_of_operand_is_without_a_sample() => Assert.Equal(
        typeof(Operand).GetNestedTypes().Select(kind => kind.Name).Order(),
        Samples.Select(sample => sample.Operand.GetType().Name).Order());
}
