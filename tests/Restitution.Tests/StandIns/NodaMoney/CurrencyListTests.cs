using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

/// <summary>The list of currencies as a whole.</summary>
public sealed class CurrencyListTests
{
    // ISO 4217 codes in use on 1 January 2026, amendments to that day included.
    private const string Active =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE"
        + " CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD"
        + " GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK"
        + " LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD"
        + " OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC"
        + " SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF"
        + " XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG";

    private const string RecentlyWithdrawn =
        "ANG BGN BYR CUC EEK GHC HRK LTL LVL MRO MTL SIT SKK SLL STD TMM VEF ZMK ZWD ZWL";

    [Fact]
    public void The_active_currencies_are_those_of_the_standard() =>
        Assert.Equal(
            Active.Split(' '),
            CurrencyInfo.GetAllCurrencies()
                .Where(currency => currency.IsActiveOn(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)))
                .Select(currency => currency.Code)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Recently_withdrawn_currencies_can_still_be_read() =>
        Assert.All(RecentlyWithdrawn.Split(' '), code => Assert.NotNull(CurrencyInfo.FromCode(code).ExpiredOn));

    [Fact]
    public void Every_code_is_three_capital_letters_and_stands_once()
    {
        string[] codes = [.. CurrencyInfo.GetAllCurrencies().Select(currency => currency.Code)];

        Assert.All(codes, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void Every_currency_has_a_name_a_symbol_and_a_number()
    {
        Assert.All(CurrencyInfo.GetAllCurrencies(), currency =>
        {
            Assert.NotEmpty(currency.EnglishName);
            Assert.NotEmpty(currency.Symbol);
            Assert.InRange(currency.Number, (short)1, (short)999);
        });
    }

    [Fact]
    public void Only_the_successor_of_a_currency_shares_its_number()
    {
        string[][] shared =
        [
            .. CurrencyInfo.GetAllCurrencies()
                .GroupBy(currency => currency.Number)
                .Where(group => group.Count() > 1)
                .Select(group => group.Select(currency => currency.Code).ToArray()),
        ];

        Assert.Equal([["ANG", "XCG"]], shared);
    }

    [Fact]
    public void No_currency_ends_before_it_begins() =>
        Assert.All(CurrencyInfo.GetAllCurrencies(), currency =>
            Assert.False(currency.ExpiredOn < currency.IntroducedOn, currency.Code));

    [Fact]
    public void Symbols_of_active_currencies_around_the_Mekong_name_one_currency()
    {
        Assert.All(["฿", "₫", "₭", "៛", "Rp", "RM", "₱"], symbol =>
            Assert.Single(CurrencyInfo.GetAllCurrencies(), currency => currency.Symbol == symbol));
    }
}
