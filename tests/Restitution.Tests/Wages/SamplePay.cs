using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

/// <summary>A wage as a test states it, in a currency of two decimals.</summary>
internal static class SamplePay
{
    public static Currency Currency { get; } = CurrencyInfo.FromCode("USD");

    public static WageRate<TWhy> Rate<TWhy>(decimal amount, PayBasis basis = PayBasis.Monthly, int? workingDays = null)
        where TWhy : struct, IWhy<TWhy> =>
        new(SampleWork.Given<UnroundedMoney, TWhy>(new UnroundedMoney(amount, Currency)), basis, workingDays);

    public static Money Of(decimal amount) => new(amount, Currency);
}
