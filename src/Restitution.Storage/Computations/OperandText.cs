using System.Globalization;
using NodaTime.Text;
using Restitution.Reasons;

namespace Restitution.Storage.Computations;

/// <summary>An operand for machines, the same under every culture; wording dresses it for people.</summary>
public static class OperandText
{
    public static string Of(Operand operand) => operand switch
    {
        Operand.Amount amount => amount.Value.ToString(),
        Operand.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Operand.Fraction fraction => fraction.Value.ToString(CultureInfo.InvariantCulture),
        Operand.Minutes minutes => string.Create(CultureInfo.InvariantCulture, $"{minutes.Value} minutes"),
        Operand.Days days => string.Create(CultureInfo.InvariantCulture, $"{days.Value} days"),
        Operand.Day day => LocalDatePattern.Iso.Format(day.Value),
        Operand.Span span => $"{LocalDatePattern.Iso.Format(span.From)}/{LocalDatePattern.Iso.Format(span.To)}",
        Operand.Code code => code.Value,
        Operand.Term term => term.Key,
        Operand.Name name => name.Given,
        Operand.AmountInWords words => words.Value.ToString("R", CultureInfo.InvariantCulture),
        Operand.Clause clause => string.Join(' ', clause.About.Select(Of)),
        Operand.Lack lack => string.Join(' ', lack.Missing.About.Select(Of)),
        _ => throw new ArgumentOutOfRangeException(nameof(operand), operand.GetType().Name, "Not a known operand."),
    };
}
