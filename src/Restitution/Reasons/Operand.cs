using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Reasons;

/// <summary>
/// One typed thing in a working or a sentence. It is dressed for a language only where it is printed.
/// </summary>
public abstract record Operand
{
    private Operand()
    {
    }

    /// <summary>Rounded or not; printed with all its digits when it is not.</summary>
    public sealed record Amount(UnroundedMoney Value) : Operand;

    /// <summary>A rounded amount written out in the words of the document's language.</summary>
    public sealed record AmountInWords(Money Value) : Operand;

    /// <summary>A bare number: a multiplier, a divisor, a count of periods.</summary>
    public sealed record Number(decimal Value) : Operand;

    /// <summary>A share of one; printed as a percentage.</summary>
    public sealed record Fraction(decimal Value) : Operand;

    /// <summary>Whole minutes; printed as hours and minutes.</summary>
    public sealed record Minutes(long Value) : Operand;

    public sealed record Days(int Value) : Operand;

    public sealed record Day(LocalDate Value) : Operand;

    /// <summary>Both ends included.</summary>
    public sealed record Span(LocalDate From, LocalDate To) : Operand;

    /// <summary>A code that stands for itself in every language: a worker, an exhibit, a place, a law file.</summary>
    public sealed record Code(string Value) : Operand;

    /// <summary>A key of the wording files: a head of claim, a kind of day, a sector.</summary>
    public sealed record Term(string Key) : Operand;

    /// <summary>
    /// A name that the law on file or a case gives, such as a sector, a finding or a reading: worded where the wording
    /// files know it, else printed as given.
    /// </summary>
    public sealed record Name(string Kind, string Given) : Operand;

    /// <summary>A key of the wording files with what goes into it, as a part of a sentence.</summary>
    public sealed record Clause(string Key, IReadOnlyList<Operand> About) : Operand;

    /// <summary>Something missing, as a clause of a sentence.</summary>
    public sealed record Lack(Gap Missing) : Operand;

    public static Operand Of(Money money) => new Amount(UnroundedMoney.From(money));

    public static Operand Of(UnroundedMoney money) => new Amount(money);

    public static Operand Of(LocalDate day) => new Day(day);

    public static Operand Of(DateInterval span) => new Span(span.Start, span.End);
}
