using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>A wage for each unit of time, with what it rests on.</summary>
/// <param name="Basis">Month, day or hour. Pay by the piece is no rate of time.</param>
/// <param name="WorkingDaysOfMonth">
/// Working days of the month in question, where the law divides a monthly wage by them; null when they are not known.
/// </param>
public readonly record struct WageRate<TWhy>(
    Reasoned<UnroundedMoney, TWhy> Amount, PayBasis Basis, int? WorkingDaysOfMonth = null)
    where TWhy : struct, IWhy<TWhy>;
